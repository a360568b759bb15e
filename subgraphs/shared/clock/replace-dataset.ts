import type { EntityManager } from 'typeorm';
import { copyRows } from '../database/copy-rows.js';
import { Dataset } from './dataset.js';

/** What of a synthetic world every agency keeps beside its own records. */
export interface WorldHead {
  readonly dataset: Dataset['name'];
  /** 0 for a whole dataset and for the first of its parts. */
  readonly part: number;
  readonly asOf: Dataset['asOf'];
  readonly ruleset: Dataset['ruleset'];
}

/**
 * Empties every table of the agency and says which dataset comes next; a further part of a dataset goes
 * beside those before. The manager is a transaction's, so that a failed seed leaves what was there.
 */
export const replaceDataset = async (
  { dataset: name, part, asOf, ruleset }: WorldHead,
  manager: EntityManager,
): Promise<void> => {
  if (part > 0) return;
  const tables = manager.dataSource.entityMetadatas.map(({ tableName }) => `"${tableName}"`);
  await manager.query(`truncate ${tables.join(', ')}`);
  await copyRows<Dataset>(manager, Dataset, [{ name, asOf, ruleset }]);
};
