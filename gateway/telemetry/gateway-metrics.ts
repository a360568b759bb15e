import { Counter, Gauge, Histogram } from 'prom-client';
import { OperationMetrics } from '../../schema/telemetry/operation-metrics.js';

/** Seconds. */
const callBuckets = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2];

export interface GatewayGauges {
  /** Operations that are open on held connections. */
  readonly openStreams: () => number;
}

/** Lines of the gateway's log of calls: not written yet, and given up. */
export interface RequestLogCounts {
  readonly waitingCount: number;
  readonly lostCount: number;
}

/** What this gateway process counts, besides its operations: requests to owners, and what is held open. */
export class GatewayMetrics extends OperationMetrics {
  readonly subgraphSeconds = new Histogram({
    name: 'childview_subgraph_request_duration_seconds',
    help: 'One request to an owner, by outcome (ANSWERED, or how it failed).',
    labelNames: ['subgraph', 'outcome'] as const,
    buckets: callBuckets,
    registers: [this.registry],
  });

  constructor() {
    super('gateway');
  }

  /** Read when the metrics are. */
  watch({ openStreams }: GatewayGauges): void {
    new Gauge({
      name: 'childview_open_streams',
      help: 'Operations open on WebSocket and server-sent events.',
      registers: [this.registry],
      collect() {
        this.set(openStreams());
      },
    });
  }

  /** Read when the metrics are. */
  watchRequestLog(counts: RequestLogCounts): void {
    new Gauge({
      name: 'childview_request_log_waiting_lines',
      help: 'Calls of owners that are noted in memory and not yet in the request log.',
      registers: [this.registry],
      collect() {
        this.set(counts.waitingCount);
      },
    });
    new Counter({
      name: 'childview_request_log_lost_lines_total',
      help: 'Calls of owners that the request log will never tell of.',
      registers: [this.registry],
      collect() {
        this.reset();
        this.inc(counts.lostCount);
      },
    });
  }
}
