import { Gauge, Registry } from 'prom-client';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Metrics } from '../../../runtime/admin-server.js';
import type { OpenAudit } from '../audit/open-audit.js';
import { unsealedLog } from '../audit/seal/unsealed-log.js';
import type { DomainClock } from '../clock/domain-clock.js';
import { poolOf } from '../database/pool-of.js';
import type { OpenInbox } from '../inbox/open-inbox.js';
import type { OpenOutbox } from '../outbox/open-outbox.js';
import type { Subgraph } from '../server/subgraph.js';
import { outboxLag } from './outbox-lag.js';
import { lagMetrics, lagSamples, type Lags } from './lag-samples.js';
import type { OwnerMetrics } from './owner-metrics.js';

export interface ScrapeSources {
  /** Also its default labels. */
  readonly process: string;
  readonly metrics: Pick<OwnerMetrics, 'registry'>;
  /** Throws when the database is away. */
  readonly lags: () => Promise<Lags>;
  /** Rows of the audit log that wait to be written. */
  readonly auditWaiting: () => number;
  /** By what they are for. */
  readonly pools: Readonly<Record<string, Pool>>;
}

const addPools = ({ pools }: ScrapeSources, registry: Registry): void => {
  const connections = new Gauge({
    name: 'childview_pool_connections',
    help: 'Connections to PostgreSQL by what they are for: open, and of those idle.',
    labelNames: ['pool', 'state'],
    registers: [registry],
  });
  const waiting = new Gauge({
    name: 'childview_pool_waiting',
    help: 'Work that waits for a connection.',
    labelNames: ['pool'],
    registers: [registry],
  });
  for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries(pools)) {
    connections.set({ pool, state: 'open' }, totalCount);
    connections.set({ pool, state: 'idle' }, idleCount);
    waiting.set({ pool }, waitingCount);
  }
};

const addLags = async ({ lags }: ScrapeSources, registry: Registry): Promise<void> => {
  const gauges = new Map<string, Gauge>();
  for (const { metric: name, value, labels } of lagSamples(await lags().catch(() => null))) {
    const made = { name, help: lagMetrics[name], labelNames: Object.keys(labels) };
    const gauge = gauges.get(name) ?? new Gauge({ ...made, registers: [registry] });
    gauges.set(name, gauge);
    gauge.set(labels, value);
  }
};

/**
 * All that an owner's process tells Prometheus. What waits is asked for each scrape anew and kept nowhere, so
 * that a figure which could not be read is absent rather than old. Never throws for the database's sake.
 */
export const scrapeOwner = async (sources: ScrapeSources): Promise<string> => {
  const registry = new Registry();
  registry.setDefaultLabels({ process: sources.process });
  addPools(sources, registry);
  new Gauge({
    name: 'childview_audit_waiting_records',
    help: 'Rows of the audit log that wait for the commit under way. At 20,000 the log counts as down.',
    registers: [registry],
  }).set(sources.auditWaiting());
  await addLags(sources, registry);
  return `${await sources.metrics.registry.metrics()}\n${await registry.metrics()}`;
};

export interface OwnerSources {
  readonly subgraph: Pick<Subgraph, 'name'>;
  readonly dataSource: DataSource;
  readonly metrics: OwnerMetrics;
  readonly audit: Pick<OpenAudit, 'pool' | 'log'>;
  readonly outbox: Pick<OpenOutbox, 'pool' | 'tail'>;
  /** Null where the agency follows nobody. */
  readonly inbox: Pick<OpenInbox, 'lag'> | null;
  readonly clock: DomainClock;
}

/** Throws when the database is away. */
const lagsOf = async ({ audit, outbox, inbox, clock }: OwnerSources): Promise<Lags> => {
  const { pool, tail } = outbox;
  const [events, log, arrivals] = await Promise.all([
    outboxLag(pool, clock.now()),
    unsealedLog(audit.pool),
    inbox?.lag() ?? [],
  ]);
  const reading = { upTo: tail.upTo, ageSeconds: tail.unreadMs / 1000 };
  return { outbox: events, reading, log, arrivals };
};

/** The metrics of a subgraph's process, as its admin server answers them. */
export const ownerMetrics = (sources: OwnerSources): Metrics => {
  const { subgraph, dataSource, metrics, audit, outbox } = sources;
  return {
    contentType: metrics.registry.contentType,
    metrics: () =>
      scrapeOwner({
        ...{ process: subgraph.name, metrics, auditWaiting: () => audit.log.waitingCount },
        lags: () => lagsOf(sources),
        pools: { requests: poolOf(dataSource), audit: audit.pool, outbox: outbox.pool },
      }),
  };
};
