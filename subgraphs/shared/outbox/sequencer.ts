import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { askTogether, type AskedStatement } from '../database/ask-together.js';
import { poolConnection } from '../database/pool-connection.js';
import { columns, eventOf, type EventRow, type NumberedEvent } from './outbox-reader.js';

/** Events of one round. */
const BATCH = 500;

/** One sequencer at a time per database, whichever replica it is of; an arbitrary number of this project. */
const SEQUENCER_LOCK = 1_987_004_124;

/** Told to every process that listens, with each round that numbered something. */
export const NUMBERED = 'outbox_numbered';

/** Whoever writes events past the commands of this process may say so; it only saves time. */
export const WRITTEN = 'outbox_written';

const IS_WAITING = {
  name: 'childview_outbox_is_waiting',
  text: 'select exists (select from outbox where pos is null) as "isWaiting"',
};

/**
 * Without a join: PostgreSQL believes that hardly any waits, as is true but in a burst, and would then hold each
 * that waits against each that is numbered. `$2` is told to who listens.
 */
const NUMBER = {
  name: 'childview_outbox_number',
  text: `with waiting as materialized
      (select array(select id from outbox where pos is null order by id limit $1) as ids),
    numbered as (update outbox set pos = (select numbered_to from outbox_order)
        + array_position((select ids from waiting), id)
      where id = any((select ids from waiting)::bigint[]) and pos is null returning ${columns}),
    moved_on as (update outbox_order set numbered_to = numbered_to + (select count(*) from numbered)
      where exists (select from numbered) returning pg_notify('${NUMBERED}', $2))
    select numbered.* from numbered cross join moved_on order by pos`,
};

const BEGIN: AskedStatement = { statement: 'begin', values: [] };
const LOCK: AskedStatement = {
  statement: 'select pg_advisory_xact_lock($1)',
  values: [SEQUENCER_LOCK],
};
const COMMIT: AskedStatement = { statement: 'commit', values: [] };

/**
 * Gives committed events their places. Every replica of a subgraph runs one.
 * INVARIANT: the lock is a statement of its own, so that what is looked at next is what its last holder
 * left; a place is given once, and after every place that was given before. A reader who has come to a place
 * has therefore seen all before it, whatever commits later.
 */
export class Sequencer {
  /** What its notices say: whoever numbers need not be told of it. */
  readonly word: string = randomUUID();
  private readonly round: readonly AskedStatement[];

  /** `pool` is of {@link outboxDataSource}. */
  constructor(private readonly pool: Pool) {
    // One message: the transaction, its lock and its work.
    this.round = [BEGIN, LOCK, { statement: NUMBER, values: [BATCH, this.word] }, COMMIT];
  }

  /** Whether there is anything to number. Throws when the database is away. */
  async isWaiting(): Promise<boolean> {
    const { rows } = await this.pool.query<{ isWaiting: boolean }>(IS_WAITING);
    return rows[0]?.isWaiting === true;
  }

  /**
   * Numbers all that is committed, and hands on what has its places, a stretch without a gap at a time; answers how many
   * events that were. Throws when the database is away.
   */
  async numberAll(
    onNumbered: (events: readonly NumberedEvent[]) => void = () => undefined,
  ): Promise<number> {
    let all = 0;
    for (let numbered = BATCH; numbered === BATCH; all += numbered) {
      const events = await this.numberSome();
      numbered = events.length;
      if (numbered > 0) onNumbered(events);
    }
    return all;
  }

  private async numberSome(): Promise<readonly NumberedEvent[]> {
    const [, , rows] = await poolConnection(this.pool, (client) => askTogether(client, this.round));
    // What NUMBER answers.
    return ((rows ?? []) as readonly EventRow[]).map(eventOf);
  }
}
