import { GraphQLError, OperationTypeNode, type GraphQLFormattedError } from 'graphql';
import { presentError } from '../../schema/errors/present-error.js';
import { Refusal } from '../../schema/errors/refusal.js';
import { steadyMillis } from '../../schema/time/real-clock.js';
import type { Answerer, StreamedAnswer } from '../answer.js';
import type { RequestHeaders } from '../authenticate.js';
import { requestIdOf } from '../request-id.js';
import { InvalidOperation, OperationIntake } from './intake.js';
import type { IntakeOptions, ReadOperation, StreamPayload } from './intake.js';
import { OperationStream } from './operation-stream.js';
import type { StreamHandling } from './operation-stream.js';

/** Who holds a connection open. */
export interface StreamCaller {
  /** The same for every connection of one caller: what is counted is counted by it. */
  readonly key: string;
  /** Seconds since 1970, real time; null when nothing ends, as for who reads the schema alone. */
  readonly expiresAt: number | null;
  /** Whether this caller may send operations that are not registered. */
  readonly maySendAny: boolean;
  /**
   * Throws Refusal UNAUTHENTICATED when this caller is to be served no more, SOURCE_UNAVAILABLE when that
   * cannot be known. Asked before each answer, and now and then while there is none.
   */
  readonly recheck: () => void;
}

/** What one connection brings to each of its operations. */
export interface StreamOrigin {
  readonly headers: RequestHeaders;
  readonly caller: StreamCaller;
  /** Aborted when the connection is gone. */
  readonly signal: AbortSignal;
  /** Called when more events wait for this subscriber than it may hold. */
  readonly onTooSlow: () => void;
  /** Called when the caller is no longer to be served: nothing more is answered. */
  readonly onRefused: (refusal: unknown) => void;
}

export interface StartedOperation {
  readonly operation: ReadOperation;
  readonly stream: OperationStream;
}

type Answers = AsyncGenerator<StreamedAnswer, void>;

interface OpenedOperation {
  readonly operation: ReadOperation;
  readonly answers: () => Promise<Answers>;
  readonly handling: StreamHandling;
}

export interface DeskOptions extends IntakeOptions {
  readonly answerer: Pick<Answerer, 'answer' | 'subscribe'>;
  /** Throws Refusal UNAUTHENTICATED, or SOURCE_UNAVAILABLE when the issuer's keys cannot be read. */
  readonly callerOf: (headers: RequestHeaders) => Promise<StreamCaller>;
  /** Told of failures that the caller sees only as INTERNAL_SERVER_ERROR. */
  readonly onFailure: (error: unknown) => void;
  /** Operations of one caller at once, over all its connections. Default 100 (docs/protocol.md). */
  readonly mostPerCaller?: number;
  /** Milliseconds for the whole of a query or mutation. Default 5,000 (docs/protocol.md). */
  readonly operationMs?: number;
}

async function* once(answer: StreamedAnswer): Answers {
  yield await Promise.resolve(answer);
}

/** Nothing is asked before the first answer is wanted. */
async function* later(make: () => Promise<Answers>): Answers {
  yield* await make();
}

/** Where both streaming transports hand their operations in: one set of rules for all. */
export class OperationDesk {
  private readonly intake: OperationIntake;
  private readonly counts = new Map<string, number>();
  private readonly mostPerCaller: number;

  constructor(private readonly options: DeskOptions) {
    this.intake = new OperationIntake(options);
    this.mostPerCaller = options.mostPerCaller ?? 100;
  }

  /** Operations open now, of all callers. */
  get open(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  callerOf(headers: RequestHeaders): Promise<StreamCaller> {
    return this.options.callerOf(headers);
  }

  /**
   * Resolves when the operation is admitted, and a query answered: what is refused may still be told by
   * status. Throws what {@link errorsOf} shows.
   */
  async start(payload: StreamPayload, origin: StreamOrigin): Promise<StartedOperation> {
    const { operation, answers, handling } = this.opened(payload, origin);
    try {
      return { operation, stream: new OperationStream(await answers(), handling) };
    } catch (error) {
      handling.end();
      throw error;
    }
  }

  /**
   * Returns at once, so that the caller may end the operation at any time. What is refused is thrown here
   * when the document shows it, else by the stream's first answer; {@link errorsOf} shows both.
   */
  begin(payload: StreamPayload, origin: StreamOrigin): StartedOperation {
    const { operation, answers, handling } = this.opened(payload, origin);
    return { operation, stream: new OperationStream(later(answers), handling) };
  }

  private opened(payload: StreamPayload, origin: StreamOrigin): OpenedOperation {
    const operation = this.intake.read(payload, origin.caller.maySendAny);
    const leave = this.enter(origin.caller);
    const own = new AbortController();
    const end = (): void => {
      origin.signal.removeEventListener('abort', end);
      own.abort();
      leave();
    };
    origin.signal.addEventListener('abort', end, { once: true });
    if (origin.signal.aborted) end();
    const { recheck } = origin.caller;
    return {
      operation,
      answers: () => this.answers(operation, origin, own.signal),
      handling: { end, recheck, onRefused: origin.onRefused },
    };
  }

  /** Whatever was thrown, as the caller may see it. */
  errorsOf(thrown: unknown): readonly GraphQLError[] {
    if (thrown instanceof InvalidOperation) return thrown.errors;
    if (thrown instanceof GraphQLError) return [thrown];
    const originalError = thrown instanceof Error ? thrown : new Error('Unknown failure');
    return [new GraphQLError(originalError.message, { originalError })];
  }

  present(errors: readonly GraphQLError[]): readonly GraphQLFormattedError[] {
    return errors.map((error) => {
      const presented = presentError(error.toJSON(), error);
      if (presented.extensions?.code === 'INTERNAL_SERVER_ERROR') this.options.onFailure(error);
      return presented;
    });
  }

  private async answers(
    operation: ReadOperation,
    { headers, onTooSlow }: StreamOrigin,
    signal: AbortSignal,
  ): Promise<Answers> {
    const { answerer } = this.options;
    const requestId = requestIdOf(headers);
    if (operation.operation.operation === OperationTypeNode.SUBSCRIPTION)
      return answerer.subscribe(
        { ...operation, context: { headers, requestId, signal, endsAt: Infinity } },
        onTooSlow,
      );
    const { operationMs = 5_000 } = this.options;
    const inTime = AbortSignal.any([signal, AbortSignal.timeout(operationMs)]);
    const endsAt = steadyMillis() + operationMs;
    const context = { headers, requestId, signal: inTime, endsAt };
    return once(await answerer.answer({ ...operation, context }));
  }

  /** Throws Refusal LIMIT_EXCEEDED. Returns how to leave; leaving twice does nothing. */
  private enter({ key }: StreamCaller): () => void {
    const before = this.counts.get(key) ?? 0;
    if (before >= this.mostPerCaller)
      throw new Refusal(
        'LIMIT_EXCEEDED',
        `At most ${String(this.mostPerCaller)} operations of one caller are open at once.`,
      );
    this.counts.set(key, before + 1);
    let isIn = true;
    return () => {
      if (!isIn) return;
      isIn = false;
      const left = (this.counts.get(key) ?? 1) - 1;
      if (left > 0) this.counts.set(key, left);
      else this.counts.delete(key);
    };
  }
}
