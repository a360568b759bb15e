import type { EntityManager } from 'typeorm';
import { copyRows } from '../database/copy-rows.js';
import { Dataset } from './dataset.js';

/** What of a synthetic world every agency keeps beside its own records. */
export interface WorldHead {
  readonly dataset: Dataset['name'];
  readonly asOf: Dataset['asOf'];
  readonly ruleset: Dataset['ruleset'];
}

/**
 * Empties every table of the agency and says which dataset comes next. The manager is a transaction's,
 * so that a failed seed leaves what was there.
 */
export const replaceDataset = async (
  { dataset: name, asOf, ruleset }: WorldHead,
  manager: EntityManager,
): Promise<void> => {
  const tables = manager.dataSource.entityMetadatas.map(({ tableName }) => `"${tableName}"`);
  await manager.query(`truncate ${tables.join(', ')}`);
  await copyRows<Dataset>(manager, Dataset, [{ name, asOf, ruleset }]);
};
