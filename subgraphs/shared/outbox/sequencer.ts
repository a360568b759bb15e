import type { Pool } from 'pg';
import { askTogether, type AskedStatement } from '../database/ask-together.js';
import { poolConnection } from '../database/pool-transaction.js';

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
 * that waits against each that is numbered.
 */
const NUMBER = {
  name: 'childview_outbox_number',
  text: `with waiting as materialized
      (select array(select id from outbox where pos is null order by id limit $1) as ids),
    numbered as (update outbox set pos = (select numbered_to from outbox_order)
        + array_position((select ids from waiting), id)
      where id = any((select ids from waiting)::bigint[]) and pos is null returning pos),
    moved_on as (update outbox_order set numbered_to = numbered_to + (select count(*) from numbered)
      where exists (select from numbered))
    select count(*)::int as numbered, case when count(*) > 0 then pg_notify('${NUMBERED}', '') end
      from numbered`,
};

/** One message: the transaction, its lock and its work. */
const ROUND: readonly AskedStatement[] = [
  { statement: 'begin', values: [] },
  { statement: 'select pg_advisory_xact_lock($1)', values: [SEQUENCER_LOCK] },
  { statement: NUMBER, values: [BATCH] },
  { statement: 'commit', values: [] },
];

/**
 * Gives committed events their places. Every replica of a subgraph runs one.
 * INVARIANT: the lock is a statement of its own, so that what is looked at next is what its last holder
 * left; a place is given once, and after every place that was given before. A reader who has come to a place
 * has therefore seen all before it, whatever commits later.
 */
export class Sequencer {
  /** `pool` is of {@link outboxDataSource}. */
  constructor(private readonly pool: Pool) {}

  /** Numbers all that is committed; answers how many events that were. Throws when the database is away. */
  async numberAll(): Promise<number> {
    const { rows } = await this.pool.query<{ isWaiting: boolean }>(IS_WAITING);
    if (rows[0]?.isWaiting !== true) return 0;
    let all = 0;
    for (let numbered = BATCH; numbered === BATCH; all += numbered) {
      numbered = await this.numberSome();
    }
    return all;
  }

  private async numberSome(): Promise<number> {
    const [, , answered] = await poolConnection(this.pool, (client) => askTogether(client, ROUND));
    // What NUMBER answers.
    const [row] = (answered ?? []) as readonly { readonly numbered: number }[];
    return row?.numbered ?? 0;
  }
}
