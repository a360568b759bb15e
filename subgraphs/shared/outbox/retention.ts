import type { Pool, PoolClient } from 'pg';
import type { Instant } from '../../../schema/time/instant.js';
import { poolConnection } from '../database/pool-connection.js';

/** Events of one statement: the lock that writers and readers do not wait for is held briefly. */
const BATCH = 5_000;

/** Up to where everybody who is waited for has come; null: nobody is. */
const HELD = `select min(pos)::text as held from (
    select acknowledged as pos from feed_subscriber where ended_at is null union all select pos from relay_position) at`;

const OLD = `select max(pos)::text as old from outbox where pos is not null and at < $1
  and pos < (select coalesce(min(pos), 9223372036854775807) from outbox where pos is not null and at >= $1)`;

const CLEAR = `delete from outbox where pos in
  (select pos from outbox where pos <= $1 order by pos limit ${String(BATCH)})`;

/** INVARIANT: moved before the events go, so that a reader who misses one is told that it is cleared. */
const MOVE = 'update outbox_order set cleared_to = greatest(cleared_to, $1)';

/** What a clearing came to. */
export interface Cleared {
  readonly events: number;
  /** Old enough, and kept for a system or a relay that has not come so far. */
  readonly isHeld: boolean;
}

const numberIn = async (
  client: PoolClient,
  sql: string,
  values: unknown[],
): Promise<number | null> => {
  const { rows } = await client.query<Record<string, string | null>>(sql, values);
  const [value] = Object.values(rows[0] ?? {});
  return value == null ? null : Number(value);
};

/**
 * Clears away events from before a moment of domain time, never past one that a registered system has not
 * acknowledged or the relay has not sent. `pool` is of the outbox. Throws when the database is away.
 */
export const clearEvents = (pool: Pool, before: Instant): Promise<Cleared> =>
  poolConnection(pool, async (client) => {
    const old = (await numberIn(client, OLD, [before])) ?? 0;
    const held = (await numberIn(client, HELD, [])) ?? Infinity;
    const upTo = Math.min(old, held);
    let events = 0;
    if (upTo > 0) {
      await client.query(MOVE, [upTo]);
      for (let gone = BATCH; gone === BATCH; events += gone) {
        const { rowCount } = await client.query(CLEAR, [upTo]);
        gone = rowCount ?? 0;
      }
    }
    return { events, isHeld: held < old };
  });
