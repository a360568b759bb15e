import type { DataSource, EntityManager } from 'typeorm';
import type { AskedStatement } from './ask-together.js';
import { queryNamed, queryTogether } from './query-named.js';
import { APPLY_SETTINGS } from './read-transaction.js';

const BEGIN = { name: 'childview_begin_write', text: 'begin isolation level read committed' };
const COMMIT = { name: 'childview_commit', text: 'commit' };
const ROLLBACK = { name: 'childview_rollback', text: 'rollback' };

/** A transaction that was opened. */
export interface Opened {
  readonly manager: EntityManager;
  /** What the first statements have answered, in their order. */
  readonly answers: readonly (readonly unknown[])[];
}

export interface WriteOpening {
  /** Of the session while the transaction lasts, by the names that PostgreSQL knows. */
  readonly settings: Readonly<Record<string, string>>;
  /** Sent with the opening. None when absent. */
  readonly first?: readonly AskedStatement[];
}

/** What a transaction comes to. */
export interface Worked {
  /** What is left to be written: sent with the commit. None when absent. */
  readonly last?: readonly AskedStatement[];
}

type OnConnection<T> = (manager: EntityManager) => Promise<T>;

/** A connection for one transaction; what is thrown undoes it. */
const onConnection = async <T>(dataSource: DataSource, work: OnConnection<T>): Promise<T> => {
  const runner = dataSource.createQueryRunner();
  // What TypeORM asks before it locks a row, or begins a transaction of its own.
  const { manager } = Object.assign(runner, { isTransactionActive: true });
  try {
    return await work(manager);
  } catch (error) {
    // What was thrown says more than why it could not be rolled back: the connection is gone, and all with it.
    await queryNamed(manager, ROLLBACK, []).catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
};

const opening = ({ settings, first = [] }: WriteOpening): readonly AskedStatement[] => {
  const values = [Object.keys(settings), Object.values(settings)];
  return [{ statement: BEGIN, values: [] }, { statement: APPLY_SETTINGS, values }, ...first];
};

const commit: AskedStatement = { statement: COMMIT, values: [] };

/**
 * One transaction, whose first and last statements travel with its beginning and its end: to write to a connection, and to
 * be woken by it, costs both sides more than most statements do. What `work` leaves is written and committed together;
 * what it throws, or what fails, undoes all.
 * @throws what `work` throws; QueryFailedError
 */
export const writeOnce = <Done extends Worked>(
  dataSource: DataSource,
  toOpen: WriteOpening,
  work: (opened: Opened) => Promise<Done>,
): Promise<Done> =>
  onConnection(dataSource, async (manager) => {
    const [, , ...answers] = await queryTogether(manager, opening(toOpen));
    const done = await work({ manager, answers });
    await queryTogether(manager, [...(done.last ?? []), commit]);
    return done;
  });

/** A transaction that is sent whole, in one message; answers the rows of its `first` statements. Throws QueryFailedError. */
export const writeAtOnce = (
  dataSource: DataSource,
  toOpen: WriteOpening,
): Promise<readonly (readonly unknown[])[]> =>
  onConnection(dataSource, async (manager) => {
    const answers = await queryTogether(manager, [...opening(toOpen), commit]);
    return answers.slice(2, -1);
  });
