import { QueryFailedError } from 'typeorm';
import { Refusal } from '../../../schema/errors/refusal.js';
import type { Role } from '../../../schema/principal/role.js';
import { isAway } from '../database/is-away.js';
import type { AskedStatement } from '../database/ask-together.js';
import { writeOnce, type Opened, type Worked } from '../database/write-once.js';
import { RECORDED_AT, RECORDED_BY } from '../record/kept-record.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { notYet } from './refusals.js';

/** Half of what the gateway waits for an owner: better refused than cut off. */
const LOCK_TIMEOUT_MS = 1_000;

/** A command goes by keys, and plans each of its statements once a connection: planning costs more than running it does. */
const planning = { plan_cache_mode: 'force_generic_plan' };

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

export interface CommandOpening {
  /** The command's name, which row-level security reads. */
  readonly command: string;
  /** In which role it is given: what it adds says so. */
  readonly role: Role;
  /** Sent with the opening. */
  readonly first?: readonly AskedStatement[];
  /** Its statements write many rows each: they are planned for as many as there are. */
  readonly isBulk?: boolean;
}

/** What a transaction comes to. */
export interface WriteDone<T> extends Worked {
  readonly result: T;
  /** Whether events were written, which are then to be numbered. */
  readonly isAnnounced?: boolean;
}

/**
 * One transaction under the caller's own settings and the command's name: all of it is committed, or nothing.
 * @throws Refusal CONFLICT (retryable) when another transaction is in the way, SOURCE_UNAVAILABLE when the
 *   database is away: whether it committed is then unknown, and the same key finds out
 */
export const writeTransaction = async <T>(
  context: SubgraphContext,
  { command, role, first = [], isBulk = false }: CommandOpening,
  work: (opened: Opened) => Promise<WriteDone<T>>,
): Promise<T> => {
  const recorded = { [RECORDED_AT]: context.now, [RECORDED_BY]: role };
  const named = Object.entries({ ...context.settings, command, ...recorded });
  const settings = {
    ...Object.fromEntries(named.map(([name, value]) => [`app.${name}`, value])),
    lock_timeout: String(LOCK_TIMEOUT_MS),
    ...(isBulk ? {} : planning),
  };
  try {
    const done = await writeOnce(context.dataSource, { settings, first }, work);
    if (done.isAnnounced === true) context.onWritten();
    return done.result;
  } catch (error) {
    throw refusalOf(error, context);
  }
};
