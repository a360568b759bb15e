import type { Pool } from 'pg';
import { millisOf, type Instant } from '../../../schema/time/instant.js';

/** Who has fallen furthest behind; more would be more labels than anybody reads. */
const MOST_SUBSCRIBERS = 50;

/** Beyond, nobody counts any more: it is far behind. */
const MOST_COUNTED = 100_000;

const OUTBOX = {
  name: 'childview_lag_outbox',
  text: `select numbered_to as "numberedTo", cleared_to as "clearedTo",
      (select min(pos) from relay_position) as "relayedTo", unnumbered.events as "unnumbered", unnumbered.oldest
    from outbox_order, (select count(*) as events, min(at) as oldest from outbox where pos is null) unnumbered`,
};

const SUBSCRIBERS = {
  name: 'childview_lag_subscribers',
  text: `select s.name as subscriber, s.feed, max(left_over.events)::int as events, min(left_over.oldest) as oldest
    from feed_subscriber s, lateral (select count(*) as events, min(at) as oldest from
      (select at from outbox where topic = s.feed and pos > s.acknowledged
        and (payload ->> 'localAuthority' is null or payload ->> 'localAuthority' = any (s.areas))
        order by pos limit ${String(MOST_COUNTED)}) counted) left_over
    where s.ended_at is null group by s.name, s.feed order by 4 nulls last, 1, 2 limit ${String(MOST_SUBSCRIBERS)}`,
};

interface OutboxRow {
  readonly numberedTo: string;
  readonly clearedTo: string;
  readonly relayedTo: string | null;
  readonly unnumbered: string;
  readonly oldest: Instant | null;
}

interface SubscriberRow {
  readonly subscriber: string;
  readonly feed: string;
  readonly events: number;
  readonly oldest: Instant | null;
}

/** Something that waits: how much, and since when; 0 seconds where nothing does. */
export interface Waiting {
  readonly count: number;
  readonly oldestSeconds: number;
}

export interface SubscriberLag extends Waiting {
  /** As the system is registered. */
  readonly subscriber: string;
  readonly feed: string;
}

/** How far an agency's events have come. */
export interface OutboxLag {
  readonly numberedTo: number;
  readonly kept: number;
  readonly unnumbered: Waiting;
  /** Events that are not relayed; null where no relay has ever run. */
  readonly relayBehind: number | null;
  readonly subscribers: readonly SubscriberLag[];
}

const secondsSince = (oldest: Instant | null, now: Instant): number =>
  oldest === null ? 0 : Math.max(0, (millisOf(now) - millisOf(oldest)) / 1000);

/** `pool` is of the outbox, `now` domain time. Throws when the database is away. */
export const outboxLag = async (pool: Pool, now: Instant): Promise<OutboxLag> => {
  const [{ rows: orders }, { rows: subscribers }] = await Promise.all([
    pool.query<OutboxRow>(OUTBOX),
    pool.query<SubscriberRow>(SUBSCRIBERS),
  ]);
  const [order] = orders;
  if (!order) throw new Error('The outbox has no order.');
  const numberedTo = Number(order.numberedTo);
  return {
    numberedTo,
    kept: numberedTo - Number(order.clearedTo),
    unnumbered: {
      count: Number(order.unnumbered),
      oldestSeconds: secondsSince(order.oldest, now),
    },
    relayBehind: order.relayedTo === null ? null : numberedTo - Number(order.relayedTo),
    subscribers: subscribers.map(({ subscriber, feed, events, oldest }) => ({
      ...{ subscriber, feed, count: events, oldestSeconds: secondsSince(oldest, now) },
    })),
  };
};
