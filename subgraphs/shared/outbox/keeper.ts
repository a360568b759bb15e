import type { Pool } from 'pg';
import { instantOf, millisOf, type Instant } from '../../../schema/time/instant.js';
import { Rounds } from '../rounds.js';
import { clearEvents } from './retention.js';

/** How often it is looked, in real time. */
const EVERY_MS = 60_000;

/** A registered system that leaves an event for so long is looked at: domain time. */
const LATE_MS = 15 * 60_000;

const DAY_MS = 86_400_000;

const BEHIND = {
  name: 'childview_outbox_behind',
  text: `select id from feed_subscriber s where ended_at is null and exists (select from outbox
    where topic = s.feed and pos > s.acknowledged and at < $1
      and (payload ->> 'localAuthority' is null or payload ->> 'localAuthority' = any (s.areas)))`,
};

export interface KeeperOptions {
  /** Of the outbox. */
  readonly pool: Pool;
  /** How long events are kept at least, in domain time. */
  readonly keptDays: number;
  readonly now: () => Instant;
  /** Told of registered systems, by id, that have left an event for a quarter of an hour. */
  readonly onBehind: (subscriberIds: readonly string[]) => void;
  /** Told that events are kept beyond their time, for a system or a relay that has not come so far. */
  readonly onHeld: () => void;
  readonly onProblem: (error: unknown) => void;
}

/** Clears away what is old and says who has fallen behind. Every replica runs one; twice does no harm. */
export class Keeper extends Rounds {
  constructor(private readonly options: KeeperOptions) {
    super({ everyMs: EVERY_MS, onProblem: options.onProblem });
  }

  /** Throws when the database is away. */
  override async look(): Promise<void> {
    const { pool, keptDays, now, onBehind, onHeld } = this.options;
    const at = millisOf(now());
    const { rows } = await pool.query<{ id: string }>({
      ...BEHIND,
      values: [instantOf(at - LATE_MS)],
    });
    if (rows.length > 0) onBehind(rows.map(({ id }) => id));
    const { isHeld } = await clearEvents(pool, instantOf(at - keptDays * DAY_MS));
    if (isHeld) onHeld();
  }
}
