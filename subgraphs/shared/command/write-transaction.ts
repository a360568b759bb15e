import { QueryFailedError, type EntityManager } from 'typeorm';
import { Refusal } from '../../../schema/errors/refusal.js';
import { APPLY_SETTINGS } from '../database/read-transaction.js';
import { isAway } from '../database/is-away.js';
import { queryNamed } from '../database/query-named.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { notYet } from './refusals.js';

/** Half of what the gateway waits for an owner: better refused than cut off. */
const LOCK_TIMEOUT_MS = 1_000;

/** Lost against another transaction, by SQLSTATE: serialisation, deadlock, a lock not had, a row made twice. */
const lostRace: ReadonlySet<string> = new Set(['40001', '40P01', '55P03', '23505']);

const sqlState = (error: unknown): string | null =>
  error instanceof QueryFailedError && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;

const refusalOf = (error: unknown, { owner }: SubgraphContext): unknown => {
  if (error instanceof Refusal) return error;
  if (lostRace.has(sqlState(error) ?? '')) {
    return notYet('Somebody else is changing the same record: send it again.');
  }
  if (!isAway(error)) return error;
  const details = { owner, retryable: true };
  return new Refusal('SOURCE_UNAVAILABLE', undefined, details, { cause: error });
};

/**
 * One transaction under the caller's own settings and the command's name, which row-level security reads:
 * all of it is committed, or nothing.
 * @throws Refusal CONFLICT (retryable) when another transaction is in the way, SOURCE_UNAVAILABLE when the
 *   database is away: whether it committed is then unknown, and the same key finds out
 */
export const writeTransaction = async <T>(
  context: SubgraphContext,
  command: string,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> => {
  const settings = Object.entries({ ...context.settings, command });
  const names = [...settings.map(([name]) => `app.${name}`), 'lock_timeout'];
  const values = [...settings.map(([, value]) => value), String(LOCK_TIMEOUT_MS)];
  try {
    const done = await context.dataSource.transaction('READ COMMITTED', async (manager) => {
      await queryNamed(manager, APPLY_SETTINGS, [names, values]);
      return work(manager);
    });
    context.onWritten();
    return done;
  } catch (error) {
    throw refusalOf(error, context);
  }
};
