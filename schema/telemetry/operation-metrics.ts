import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import { decisionLookups } from '../policy/decision-vector.js';

/** Seconds; the child view's goal and the request's limit are among them. */
const answerBuckets = [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5];

/** The label of every operation that is not registered: names that callers choose are no labels. */
export const otherOperation = 'other';

/** As much of an answer as says how it went. */
export interface MeasuredAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[];
}

/** ANSWERED, PARTIAL, or a code. What is held back by agreement is no failure. */
export const outcomeOf = ({ data, errors = [] }: MeasuredAnswer): string => {
  const failed = errors.filter(({ extensions }) => extensions?.code !== 'WITHHELD');
  if (failed.length === 0) return 'ANSWERED';
  const isWithoutData = data === null || data === undefined;
  return isWithoutData ? String(failed[0]?.extensions?.code) : 'PARTIAL';
};

/**
 * What every process of ours that answers operations counts, for Prometheus. Labels are names of registered
 * operations and codes: never an id, never a person.
 */
export class OperationMetrics {
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

  constructor(process: string) {
    this.registry.setDefaultLabels({ process });
    collectDefaultMetrics({ register: this.registry });
    new Counter({
      name: 'childview_decision_lookups_total',
      help: 'Decision vectors asked for: known already, or made by asking Cedar.',
      labelNames: ['outcome'] as const,
      registers: [this.registry],
      collect() {
        this.reset();
        for (const [outcome, count] of Object.entries(decisionLookups()))
          this.inc({ outcome }, count);
      },
    });
  }
}
