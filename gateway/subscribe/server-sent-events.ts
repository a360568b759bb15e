import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import { requestStatus, retryAfter } from '../../schema/errors/present-error.js';
import { Refusal } from '../../schema/errors/refusal.js';
import { isRecord } from '../execute/generated.js';
import { EventStream } from './event-stream.js';
import type { OperationDesk, StreamCaller } from './operation-desk.js';
import type { OperationStream } from './operation-stream.js';
import type { StreamTransport } from './serve-websockets.js';
import { until } from './until.js';

export interface ServerSentEventsOptions {
  readonly desk: OperationDesk;
  /** Real time. */
  readonly nowSeconds: () => number;
  /** Default 12,000. */
  readonly keepAliveMs?: number;
}

export interface ServerSentEvents extends StreamTransport {
  /** Answers a POST whose operation is to be streamed; the reply is taken over. */
  handle(request: FastifyRequest, reply: FastifyReply): Promise<unknown>;
}

/** Whether the caller wants its answer as events. A browser's own EventSource sends no token, so only POST. */
export const asksForEvents = ({ method, headers }: FastifyRequest): boolean =>
  method === 'POST' && /(^|[\s,])text\/event-stream($|[\s,;])/.test(headers.accept ?? '');

/** What can be refused before the stream begins is answered with its status, as over HTTP. */
const statusOf = (thrown: unknown, errors: readonly GraphQLError[]): number => {
  const [error] = errors;
  const cause = thrown instanceof Refusal ? thrown : error?.originalError;
  if (cause instanceof Refusal) return requestStatus(cause.code);
  return cause instanceof Error ? 500 : 400;
};

const headersSoFar = (reply: FastifyReply): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]),
  );

/** What one stream has to be ended by, beside its operation. */
interface Opened {
  readonly events: EventStream;
  readonly caller: StreamCaller;
  readonly gone: AbortController;
}

class EventTransport implements ServerSentEvents {
  private readonly open = new Map<EventStream, AbortController>();
  private isDraining = false;

  constructor(private readonly options: Required<ServerSentEventsOptions>) {}

  async handle(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { desk, keepAliveMs } = this.options;
    const gone = new AbortController();
    reply.raw.once('close', () => {
      gone.abort();
    });
    let refuse = (_refusal: unknown): void => undefined;
    const onTooSlow = (): void => {
      refuse(slowness());
    };
    const onRefused = (refusal: unknown): void => {
      refuse(refusal);
    };
    try {
      if (this.isDraining) throw new Refusal('SOURCE_UNAVAILABLE');
      const { body, headers } = request;
      if (!isRecord(body)) throw new Refusal('BAD_USER_INPUT', 'The body is not a JSON object.');
      const caller = await desk.callerOf(headers);
      const origin = { headers, caller, signal: gone.signal, onTooSlow, onRefused };
      const { stream } = await desk.start(body, origin);
      reply.hijack();
      const events = new EventStream(reply.raw, keepAliveMs, headersSoFar(reply));
      refuse = (refusal) => {
        this.refuse({ events, caller, gone }, refusal);
      };
      await this.run(stream, { events, caller, gone });
      return await Promise.resolve(reply);
    } catch (thrown) {
      const errors = desk.errorsOf(thrown);
      const after = thrown instanceof Refusal ? retryAfter(thrown) : null;
      if (after !== null) void reply.header('retry-after', after);
      return reply.status(statusOf(thrown, errors)).send({ errors: desk.present(errors) });
    }
  }

  async drain(): Promise<void> {
    this.isDraining = true;
    for (const [events, gone] of this.open) {
      events.leave();
      gone.abort();
    }
    return Promise.resolve();
  }

  /** Never rejects: by now the answer has begun. */
  private async run(stream: OperationStream, opened: Opened): Promise<void> {
    const { events, caller, gone } = opened;
    const { desk, nowSeconds, keepAliveMs } = this.options;
    this.open.set(events, gone);
    const callOff = until(caller.expiresAt, nowSeconds, () => {
      this.refuse(opened, new Refusal('UNAUTHENTICATED'));
    });
    const checking = setInterval(() => {
      this.recheck(opened);
    }, keepAliveMs);
    try {
      for await (const { data, errors } of stream)
        await events.next({ data, ...(errors ? { errors: desk.present(errors) } : {}) });
      events.complete();
    } catch (thrown) {
      events.complete({ errors: desk.present(desk.errorsOf(thrown)) });
    } finally {
      clearInterval(checking);
      callOff();
      this.open.delete(events);
    }
  }

  private recheck(opened: Opened): void {
    try {
      opened.caller.recheck();
    } catch (refusal) {
      this.refuse(opened, refusal);
    }
  }

  private refuse({ events, gone }: Opened, refusal: unknown): void {
    const { desk } = this.options;
    events.complete({ errors: desk.present(desk.errorsOf(refusal)) });
    gone.abort();
  }
}

const slowness = (): Refusal =>
  new Refusal('LIMIT_EXCEEDED', 'Too slow: subscribe again with after: the last cursor.');

/** Server-sent events at the same address as HTTP, for callers who accept `text/event-stream`. */
export const createServerSentEvents = (given: ServerSentEventsOptions): ServerSentEvents =>
  new EventTransport({ keepAliveMs: 12_000, ...given });
