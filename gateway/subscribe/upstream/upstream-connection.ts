import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { endConnection } from '../../../runtime/end-connection.js';
import { peerSocket, type PeerSocketOptions } from '../../../runtime/tls/peer-socket.js';
import { isRecord } from '../../execute/generated.js';
import type { SubgraphRequest, SubgraphResponse } from '../../execute/subgraph-request.js';
import { refusalCodes } from '../../../schema/errors/refusal.js';
import { notAuthenticated } from '../ending.js';
import type { EventQueue } from './event-queue.js';

/** For the owner to accept the connection, and to acknowledge it (docs/protocol.md). */
const openingMs = 2_000;

/** An event is ids, codes and urgency (docs/protocol.md). */
const maxEventBytes = 256 * 1024;

export interface UpstreamConnectionOptions {
  readonly url: string;
  readonly keepAliveMs: number;
  readonly secrets?: PeerSocketOptions['secrets'];
  readonly connectionParams: () => Promise<Readonly<Record<string, string>>>;
  /** Called when it will carry no further subscription: the last one ended, or the owner has gone. */
  readonly onUnused: () => void;
}

type Queue = EventQueue<SubgraphResponse>;

const codeOf = (closing: unknown): number | undefined =>
  isRecord(closing) && typeof closing.code === 'number' ? closing.code : undefined;

const traceIn = (extensions: unknown): Pick<SubgraphResponse, 'traceparent'> =>
  isRecord(extensions) && typeof extensions.traceparent === 'string'
    ? { traceparent: extensions.traceparent }
    : {};

const tokenEnded: SubgraphResponse = {
  data: null,
  errors: [{ message: refusalCodes.UNAUTHENTICATED, extensions: { code: 'UNAUTHENTICATED' } }],
};

/** One caller's connection to one owner. Used once: after its last subscription another is made. */
export class UpstreamConnection {
  private readonly client: Client;
  private readonly queues = new Set<Queue>();
  private readonly full = new Set<Queue>();
  private socket: WebSocket | undefined;
  private pongWait: NodeJS.Timeout | undefined;

  constructor(private readonly options: UpstreamConnectionOptions) {
    const { url, connectionParams, keepAliveMs, secrets } = options;
    this.client = createClient({
      url,
      connectionParams,
      webSocketImpl: peerSocket({
        ...{ maxPayload: maxEventBytes, handshakeTimeout: openingMs, secrets },
      }),
      lazy: true,
      retryAttempts: 0,
      shouldRetry: () => false,
      connectionAckWaitTimeout: openingMs,
      keepAlive: keepAliveMs,
      on: {
        connected: (socket) => {
          if (socket instanceof WebSocket) this.socket = socket;
        },
        ping: (isReceived) => {
          if (!isReceived) this.awaitPong();
        },
        pong: (isReceived) => {
          if (isReceived) clearTimeout(this.pongWait);
        },
        closed: (closing) => {
          this.fail(closing);
        },
      },
    });
  }

  /** Returns how to leave; leaving twice does nothing. */
  subscribe({ document, variables, operationName }: SubgraphRequest, queue: Queue): () => void {
    this.queues.add(queue);
    const unsubscribe = this.client.subscribe(
      { query: document, variables, operationName },
      {
        next: ({ data, errors, extensions }) => {
          queue.push({ data, errors, ...traceIn(extensions) });
        },
        error: (error) => {
          if (Array.isArray(error)) {
            queue.push({ data: null, errors: error });
            queue.end();
          } else this.failOne(queue, error);
        },
        complete: () => {
          queue.end();
        },
      },
    );
    return () => {
      if (!this.queues.delete(queue)) return;
      unsubscribe();
      if (this.queues.size === 0) this.options.onUnused();
    };
  }

  /** Does not read from the owner while a queue is full, so that what waits is bounded here, and waits there. */
  hold(queue: Queue): void {
    this.full.add(queue);
    this.socket?.pause();
  }

  letGo(queue: Queue): void {
    if (this.full.delete(queue) && this.full.size === 0) this.socket?.resume();
  }

  close(): void {
    this.fail(undefined);
  }

  private awaitPong(): void {
    this.pongWait = setTimeout(() => {
      this.client.terminate();
    }, this.options.keepAliveMs);
  }

  /**
   * INVARIANT: every subscription ends before the client learns of the closing. On some codes it would
   * connect and subscribe again by itself, and what happened in between would be lost in silence.
   */
  private fail(closing: unknown): void {
    clearTimeout(this.pongWait);
    for (const queue of this.queues) this.failOne(queue, closing);
    this.options.onUnused();
    endConnection(this.client);
  }

  private failOne(queue: Queue, closing: unknown): void {
    const code = codeOf(closing);
    if (code === notAuthenticated.code) {
      queue.push(tokenEnded);
      queue.end();
    } else {
      const name = code === undefined ? 'no code' : `code ${String(code)}`;
      queue.fail(new Error(`The owner's event connection ended: ${name}`, { cause: closing }));
    }
  }
}
