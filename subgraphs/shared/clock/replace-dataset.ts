import type { EntityManager } from 'typeorm';
import { copyRows } from '../database/copy-rows.js';
import { importFrom } from '../record/import-source.js';
import { Dataset } from './dataset.js';

/** What of a synthetic world every agency keeps beside its own records. */
export interface WorldHead {
  readonly dataset: Dataset['name'];
  /** 0 for a whole dataset and for the first of its parts. */
  readonly part: number;
  readonly asOf: Dataset['asOf'];
  readonly ruleset: Dataset['ruleset'];
}

/** Where an agency's part of a world goes, and what the agency calls the system that it would have come from. */
export interface SeededTables {
  /** A transaction's, so that a failed seed leaves what was there. */
  readonly manager: EntityManager;
  readonly system: string;
}

/**
 * Empties every table of the agency and says which dataset comes next; a further part of a dataset goes
 * beside those before. What is added from then on says that it comes from that system.
 */
export const replaceDataset = async (
  { dataset: name, part, asOf, ruleset }: WorldHead,
  into: SeededTables,
): Promise<void> => {
  const { manager, system } = into;
  importFrom(manager, { system, at: asOf });
  if (part > 0) return;
  const tables = manager.dataSource.entityMetadatas.map(({ tableName }) => `"${tableName}"`);
  await manager.query(`truncate ${tables.join(', ')}`);
  await copyRows<Dataset>(manager, Dataset, [{ name, asOf, ruleset }]);
};
