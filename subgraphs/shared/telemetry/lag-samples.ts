import type { UnsealedLog } from '../audit/seal/unsealed-log.js';
import type { WaitingArrivals } from '../inbox/inbox-desk.js';
import type { OutboxLag } from './outbox-lag.js';

/** What is asked for each scrape. */
export interface Lags {
  readonly outbox: OutboxLag;
  /** How far this process has read the outbox, and for how long it could not. */
  readonly reading: { readonly upTo: number; readonly ageSeconds: number };
  readonly log: UnsealedLog;
  /** By feed; empty where the agency follows none. */
  readonly arrivals: readonly WaitingArrivals[];
}

/** Names and what they mean, in the order of an event's way. */
export const lagMetrics = {
  childview_lag_readable: '1 when the database told what waits; at 0 what follows is not given.',
  childview_outbox_unnumbered_events: 'Committed events without a place: nobody is told of them.',
  childview_outbox_unnumbered_age_seconds: 'Age of the oldest of them, domain time.',
  childview_outbox_unread_events: 'Numbered events that this process has not read.',
  childview_outbox_reading_age_seconds:
    'Since this process last read to the end; beyond 5 its feeds are SOURCE_UNAVAILABLE.',
  childview_outbox_kept_events: 'Events that are kept.',
  childview_relay_behind_events: 'Events that are not relayed. Absent where no relay has run.',
  childview_feed_subscriber_behind_events:
    'Events that a registered system has not acknowledged; of the fifty furthest behind.',
  childview_feed_subscriber_behind_seconds: 'Age of the oldest of them, domain time.',
  childview_inbox_waiting_events: "Another agency's events that are not acted on, by feed.",
  childview_inbox_waiting_age_seconds: 'Since the oldest of them arrived, real time.',
  childview_inbox_failing_events: 'Those of them on which acting has failed.',
  childview_audit_unsealed_records: 'Rows of the audit log that are not chained.',
  childview_audit_unsealed_age_seconds: 'Age of the oldest of them, real time.',
} as const;

export type LagMetric = keyof typeof lagMetrics;

export interface LagSample {
  readonly metric: LagMetric;
  readonly value: number;
  readonly labels: Readonly<Record<string, string>>;
}

const sample = (metric: LagMetric, value: number, labels: LagSample['labels'] = {}): LagSample => ({
  ...{ metric, value, labels },
});

const ofOutbox = ({ outbox, reading }: Lags): readonly LagSample[] => [
  sample('childview_outbox_unnumbered_events', outbox.unnumbered.count),
  sample('childview_outbox_unnumbered_age_seconds', outbox.unnumbered.oldestSeconds),
  sample('childview_outbox_unread_events', Math.max(0, outbox.numberedTo - reading.upTo)),
  sample('childview_outbox_reading_age_seconds', reading.ageSeconds),
  sample('childview_outbox_kept_events', outbox.kept),
  ...(outbox.relayBehind === null
    ? []
    : [sample('childview_relay_behind_events', outbox.relayBehind)]),
];

const ofSubscribers = ({ outbox }: Lags): readonly LagSample[] =>
  outbox.subscribers.flatMap(({ subscriber, feed, count, oldestSeconds }) => [
    sample('childview_feed_subscriber_behind_events', count, { subscriber, feed }),
    sample('childview_feed_subscriber_behind_seconds', oldestSeconds, { subscriber, feed }),
  ]);

const ofArrivals = ({ arrivals }: Lags): readonly LagSample[] =>
  arrivals.flatMap(({ feed, count, oldestSeconds, failing }) => [
    sample('childview_inbox_waiting_events', count, { feed }),
    sample('childview_inbox_waiting_age_seconds', oldestSeconds, { feed }),
    sample('childview_inbox_failing_events', failing, { feed }),
  ]);

/** What metrics say of what waits; null: nobody could be asked, which is all that they say then. */
export const lagSamples = (lags: Lags | null): readonly LagSample[] =>
  lags === null
    ? [sample('childview_lag_readable', 0)]
    : [
        sample('childview_lag_readable', 1),
        ...ofOutbox(lags),
        ...ofSubscribers(lags),
        ...ofArrivals(lags),
        sample('childview_audit_unsealed_records', lags.log.records),
        sample('childview_audit_unsealed_age_seconds', lags.log.oldestSeconds),
      ];
