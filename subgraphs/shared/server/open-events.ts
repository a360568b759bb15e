import type { DataSource } from 'typeorm';
import type { DomainClock } from '../clock/domain-clock.js';
import { ClockWatcher } from '../clock/watch/clock-watcher.js';
import { Keeper } from '../outbox/keeper.js';
import { openOutbox, type OpenOutbox } from '../outbox/open-outbox.js';
import { urlOf } from '../outbox/outbox-pool.js';
import type { Rounds } from '../rounds.js';
import type { OwnerMetrics } from '../telemetry/owner-metrics.js';
import { passDesk } from './pass-desk.js';
import type { Subgraph } from './subgraph.js';

export interface EventsSettings {
  readonly subgraph: Pick<Subgraph, 'owner' | 'clocks' | 'watches'>;
  readonly dataSource: DataSource;
  readonly clock: DomainClock;
  readonly keptDays: number;
  /** Told what failed, a sentence, and what was thrown; it is tried again. */
  readonly onProblem: (what: string, error: unknown) => void;
  /** Told what somebody is to look after; `subscribers` are ids of registrations. */
  readonly onWarning: (what: string, subscribers: readonly string[]) => void;
  readonly metrics: Pick<OwnerMetrics, 'eventsNumbered' | 'clocksSeen'>;
}

/** What a process does about its agency's events beside telling them. */
export interface OpenEvents {
  readonly outbox: OpenOutbox;
  /** From now on clocks and what else the agency watches are looked at, and old events let go of. */
  start(): void;
  close(): Promise<void>;
}

/** Opens the outbox, its keeper, and whatever the agency watches. Throws as openOutbox. */
export const openEvents = async (settings: EventsSettings): Promise<OpenEvents> => {
  const { subgraph, dataSource, clock, keptDays, onProblem, onWarning, metrics } = settings;
  const { owner, clocks: watch, watches = [] } = subgraph;
  const outbox = await openOutbox({
    ...{ owner, url: urlOf(dataSource), onProblem },
    onNumbered: (count) => {
      metrics.eventsNumbered(count);
    },
  });
  const keeper = new Keeper({
    ...{ pool: outbox.pool, keptDays, now: () => clock.now() },
    onBehind: (subscribers) => {
      onWarning('systems have fallen behind with their feeds', subscribers);
    },
    onHeld: () => {
      onWarning('events are kept beyond their time for who has not come so far', []);
    },
    onProblem: (error) => {
      onProblem('events cannot be cleared away', error);
    },
  });
  const tools = {
    ...{ clock, desk: passDesk(owner, dataSource) },
    ...{ pool: outbox.pool, onWritten: outbox.written },
  };
  const watcher =
    watch &&
    new ClockWatcher({
      ...{ watch, ...tools },
      onLook: (seen) => {
        metrics.clocksSeen(seen);
      },
      onProblem: (error) => {
        onProblem('clocks cannot be watched', error);
      },
    });
  const others = watches.map(({ what, over }) =>
    over({
      ...tools,
      onProblem: (error) => {
        onProblem(`${what} cannot be watched`, error);
      },
    }),
  );
  const rounds: readonly Rounds[] = [keeper, ...(watcher ? [watcher] : []), ...others];
  return {
    outbox,
    start: () => {
      for (const one of rounds) one.start();
    },
    close: async () => {
      await Promise.all(rounds.map((one) => one.stop()));
      await outbox.close();
    },
  };
};
