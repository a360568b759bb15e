import {
  context,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
} from '@opentelemetry/api';

/** The stages of a request, or of an event, that are timed; each is a span of that name. */
export type Stage =
  | 'request'
  | 'decide'
  | 'plan'
  | 'fetch'
  | 'answer'
  | 'load'
  | 'audit'
  /** An event on its way to one subscriber: at its owner, then at the gateway. */
  | 'tell'
  | 'deliver';

/**
 * What a span may say besides its name and time: names of ours and counts. INVARIANT: never an id, a person or a
 * value; ids of children are personal data here.
 */
export interface StageFacts {
  /** A registered operation's name, or `other`. */
  readonly operation?: string;
  readonly subgraph?: string;
  /** The name of a subscription. */
  readonly feed?: string;
  /** Statements that were sent together, rows that were committed together. */
  readonly count?: number;
}

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

const kinds: Readonly<Partial<Record<Stage, SpanKind>>> = {
  request: SpanKind.SERVER,
  answer: SpanKind.SERVER,
  fetch: SpanKind.CLIENT,
  tell: SpanKind.PRODUCER,
  deliver: SpanKind.CONSUMER,
};

const NAME = 'childview';

let isOn = false;

/** Called once, by register.ts, before anything else of the process. */
export const startTracing = (): void => {
  isOn = true;
};

const finished = <T>(span: Span, work: () => Promise<T>): Promise<T> =>
  work()
    .catch((error: unknown) => {
      // Its kind alone: a message may quote what was read.
      const message = error instanceof Error ? error.name : 'unknown';
      span.setStatus({ code: SpanStatusCode.ERROR, message });
      throw error;
    })
    .finally(() => {
      span.end();
    });

const inSpan = <T>(stage: Stage, facts: StageFacts, parent: Context, work: () => Promise<T>) =>
  trace
    .getTracer(NAME)
    .startActiveSpan(
      stage,
      { attributes: { ...facts }, kind: kinds[stage] ?? SpanKind.INTERNAL },
      parent,
      (span) => finished(span, work),
    );

/** Times a stage of what is under way. Without an SDK it is the work itself. */
export const traced = <T>(stage: Stage, facts: StageFacts, work: () => Promise<T>): Promise<T> =>
  isOn ? inSpan(stage, facts, context.active(), work) : work();

/** As {@link traced}, for work that waits for nothing. */
export const tracedNow = <T>(stage: Stage, work: () => T): T => {
  if (!isOn) return work();
  const span = trace.getTracer(NAME).startSpan(stage);
  try {
    return work();
  } finally {
    span.end();
  }
};

/** As {@link traced}, for the first stage in a process: its parent is whom the `traceparent` that came with it names. */
export const tracedFrom = <T>(
  headers: Headers,
  stage: Stage,
  facts: StageFacts,
  work: () => Promise<T>,
): Promise<T> =>
  isOn ? inSpan(stage, facts, propagation.extract(context.active(), headers), work) : work();

/** The `traceparent` to hand on: of the stage under way, else the caller's own as it came. */
export const traceparentNow = (callers: string | null): string | null => {
  if (!isOn) return callers;
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent ?? callers;
};
