import { tracedFrom } from '../../runtime/tracing/traced.js';
import { steadyMillis } from '../../schema/time/real-clock.js';
import { isRecord } from './generated.js';
import { requestFor } from './ask-subgraph.js';
import type { EngineResult, EngineSubscription } from './engine-operation.js';
import type { PreparedFetch, PreparedSchedule } from './prepared-fetch.js';
import type { OperationRunner, Ready } from './run-operation.js';
import { neverAborted } from './subgraph-request.js';
import type { Fetcher, SubgraphResponse } from './subgraph-request.js';
import type { SubscriptionSources } from './subscription-source.js';

/** What a subscription asks of its owner, once for all events. */
interface PrimaryFetch {
  readonly fetch: PreparedFetch;
  readonly prepared: PreparedSchedule;
}

const failing =
  (cause: unknown): Fetcher =>
  () =>
    Promise.reject(cause instanceof Error ? cause : new Error('The source failed', { cause }));

/** Undefined when no subgraph is asked, as for `__typename` alone. */
const primaryFetch = ({ prepared }: Ready): PrimaryFetch | undefined => {
  const [fetch] = prepared.primary?.fetches ?? [];
  return prepared.primary && fetch ? { fetch, prepared: prepared.primary } : undefined;
};

/** Opens subscriptions at their owners and answers each event as an operation of its own. */
export class SubscriptionRunner {
  constructor(
    private readonly runner: OperationRunner,
    private readonly sources: SubscriptionSources,
    /** For all that one event needs of its other owners. */
    private readonly eventMs: number,
  ) {}

  /** Answers at once what cannot be opened; never throws for what the caller did wrong. */
  async subscribe(
    operation: EngineSubscription,
  ): Promise<EngineResult | AsyncGenerator<EngineResult, void>> {
    return this.runner.refusing<EngineResult | AsyncGenerator<EngineResult, void>>(async () => {
      const ready = this.runner.ready(operation, 'subscription');
      const primary = primaryFetch(ready);
      if (primary === undefined) return this.runner.run(ready);
      return this.answers(ready, primary, operation.onTooSlow);
    });
  }

  private async *answers(
    ready: Ready,
    primary: PrimaryFetch,
    onTooSlow: EngineSubscription['onTooSlow'],
  ): AsyncGenerator<EngineResult, void> {
    const signal = ready.operation.signal ?? neverAborted;
    const { subgraph } = primary.fetch.task;
    try {
      for await (const event of this.events(ready, primary, onTooSlow)) {
        // What an owner sends is looked at in `answer`: it may be no object at all.
        const traceparent = isRecord(event) ? event.traceparent : undefined;
        const answer = await tracedFrom({ traceparent }, 'deliver', { subgraph }, () =>
          this.answer(ready, () => Promise.resolve(event)),
        );
        if (signal.aborted) return;
        yield answer;
      }
    } catch (cause) {
      if (!signal.aborted) yield await this.answer(ready, failing(cause));
    }
  }

  private events(
    { operation }: Ready,
    { fetch, prepared }: PrimaryFetch,
    onTooSlow: EngineSubscription['onTooSlow'],
  ): AsyncIterable<SubgraphResponse> {
    const { variables, context, signal = neverAborted } = operation;
    const { subgraph } = fetch.task;
    const source = this.sources.get(subgraph);
    if (source === undefined) throw new Error(`No source of events for subgraph ${subgraph}`);
    const document = prepared.document([fetch]);
    const request = requestFor(subgraph, document, {
      ours: [],
      options: { variables, context, signal, endsAt: Infinity },
    });
    return source.open(Object.assign(request, { onTooSlow: onTooSlow ?? (() => undefined) }));
  }

  /**
   * INVARIANT: an event has an abort signal of its own. What listens to a signal, or races against it, is
   * let go of with the event; hung on the subscription's it would pile up as long as that lives.
   */
  private async answer(ready: Ready, event: Fetcher): Promise<EngineResult> {
    const { signal } = ready.operation;
    const own = new AbortController();
    const abort = (): void => {
      own.abort(signal?.reason);
    };
    signal?.addEventListener('abort', abort, { once: true });
    const late = setTimeout(() => {
      own.abort(new Error('The event took too long'));
    }, this.eventMs);
    try {
      const endsAt = steadyMillis() + this.eventMs;
      const operation = { ...ready.operation, signal: own.signal, endsAt };
      return await this.runner.run({ ...ready, operation }, event);
    } finally {
      clearTimeout(late);
      signal?.removeEventListener('abort', abort);
    }
  }
}
