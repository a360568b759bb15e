import type { EntityManager } from 'typeorm';
import { queryNamed } from '../database/query-named.js';

const LOCK = 'select pg_advisory_xact_lock(hashtextextended($1, 0))';

/** Whoever takes the same name waits until the transaction ends. A statement of its own: what follows sees what the other left. */
export const lockByName = async (manager: EntityManager, name: string): Promise<void> => {
  await queryNamed(manager, LOCK, [name]);
};
