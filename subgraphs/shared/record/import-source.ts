import type { EntityManager } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';

/** Where rows come from that no command adds. */
export interface ImportSource {
  /** What the agency calls the system that they were taken from. */
  readonly system: string;
  /** When they were taken: none was recorded there later. */
  readonly at: Instant;
}

const KEY = 'importSource';

const isSource = (value: unknown): value is ImportSource =>
  typeof value === 'object' && value !== null && 'system' in value && 'at' in value;

/** Says of all that the transaction's `copyRows` will add that it comes from there. Without a transaction nothing is said. */
export const importFrom = (manager: EntityManager, source: ImportSource): void => {
  if (manager.queryRunner) manager.queryRunner.data[KEY] = source;
};

/** Null for a command: where its rows come from, the defaults of their columns say. */
export const importSourceOf = (manager: EntityManager): ImportSource | null => {
  const source: unknown = manager.queryRunner?.data[KEY];
  return isSource(source) ? source : null;
};
