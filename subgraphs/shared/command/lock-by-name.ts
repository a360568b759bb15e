import type { EntityManager } from 'typeorm';
import type { AskedStatement } from '../database/ask-together.js';
import { queryTogether } from '../database/query-named.js';

const LOCK = 'select pg_advisory_xact_lock(hashtextextended($1, 0))';

/** Whoever takes the same name waits until the transaction ends. A statement of its own: what follows sees what the other left. */
export const lockStatement = (name: string): AskedStatement => ({
  statement: LOCK,
  values: [name],
});

/** Takes a name; see {@link lockStatement}. */
export const lockByName = async (manager: EntityManager, name: string): Promise<void> => {
  await queryTogether(manager, [lockStatement(name)]);
};
