import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Seconds; the child view's goal and the request's limit are among them. */
const answerBuckets = [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5];
const callBuckets = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2];

export interface GatewayGauges {
  /** Operations that are open on held connections. */
  readonly openStreams: () => number;
}

/**
 * What this gateway process counts, for Prometheus. Labels are names of registered operations, subgraphs
 * and codes: never an id, never a person.
 */
export class GatewayMetrics {
  readonly registry = new Registry();

  readonly operations = new Counter({
    name: 'childview_operations_total',
    help: 'Operations answered, by registered name and outcome (ANSWERED, PARTIAL, or a refusal code).',
    labelNames: ['operation', 'outcome'] as const,
    registers: [this.registry],
  });

  readonly operationSeconds = new Histogram({
    name: 'childview_operation_duration_seconds',
    help: 'From the parsed operation to its answer; subscriptions are not timed.',
    labelNames: ['operation'] as const,
    buckets: answerBuckets,
    registers: [this.registry],
  });

  readonly subgraphSeconds = new Histogram({
    name: 'childview_subgraph_request_duration_seconds',
    help: 'One request to an owner, by outcome (ANSWERED, or how it failed).',
    labelNames: ['subgraph', 'outcome'] as const,
    buckets: callBuckets,
    registers: [this.registry],
  });

  constructor() {
    this.registry.setDefaultLabels({ process: 'gateway' });
    collectDefaultMetrics({ register: this.registry });
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
}
