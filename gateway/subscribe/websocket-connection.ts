import { makeServer, type Server } from 'graphql-ws';
import type { RawData, WebSocket } from 'ws';
import { Refusal } from '../../schema/errors/refusal.js';
import type { RequestHeaders } from '../authenticate.js';
import { notAuthenticated, tokenExpired, tooSlow, tryAgainLater, type Ending } from './ending.js';
import type { StreamPayload } from './intake.js';
import type { OperationDesk, StartedOperation, StreamCaller } from './operation-desk.js';
import { OperationStream } from './operation-stream.js';
import { until } from './until.js';

export interface ConnectionOptions {
  readonly desk: OperationDesk;
  /** Real time. */
  readonly nowSeconds: () => number;
  /** Milliseconds between pings; a connection that does not answer one before the next is dropped. */
  readonly keepAliveMs: number;
}

/** Answers written and not yet taken; twice the largest that an owner may give (docs/protocol.md). */
const maxBufferedBytes = 32 * 1024 * 1024;

const badMessage: Ending = { code: 4400, reason: 'Messages are text of graphql-transport-ws' };
const failure: Ending = { code: 4500, reason: 'INTERNAL_SERVER_ERROR' };

/**
 * The keys of `connection_init` as if they were headers: flat, in any case. One that is there twice, or is
 * not text, counts as not sent.
 */
const headersIn = (payload: Readonly<Record<string, unknown>> | undefined): RequestHeaders => {
  const headers = new Map<string, string | undefined>();
  for (const [key, value] of Object.entries(payload ?? {})) {
    const name = key.toLowerCase();
    const isSound = typeof value === 'string' && !headers.has(name);
    headers.set(name, isSound ? value : undefined);
  }
  return Object.fromEntries(headers);
};

const endingOf = (refusal: unknown): Ending =>
  refusal instanceof Refusal && refusal.code === 'SOURCE_UNAVAILABLE'
    ? tryAgainLater
    : notAuthenticated;

const textOf = (data: RawData): string =>
  Array.isArray(data) ? Buffer.concat(data).toString() : Buffer.from(data as Buffer).toString();

/** One WebSocket of one caller, from the upgrade to its closing. */
export class WebSocketConnection {
  private readonly gone = new AbortController();
  private headers: RequestHeaders = {};
  private caller: StreamCaller | undefined;
  private callOff: () => void = () => undefined;
  private isAlive = true;

  constructor(
    private readonly socket: WebSocket,
    private readonly options: ConnectionOptions,
  ) {}

  /** Serves until the socket is closed. */
  serve(): void {
    const closed = this.protocol().opened(
      {
        protocol: this.socket.protocol,
        send: (text) => this.send(text),
        close: (code, reason) => {
          this.socket.close(code, reason);
        },
        onMessage: (take) => {
          this.socket.on('message', (data, isBinary) => {
            this.receive(data, isBinary, take);
          });
        },
      },
      undefined,
    );
    const pinging = setInterval(() => {
      this.ping();
    }, this.options.keepAliveMs);
    this.socket.on('pong', () => {
      this.isAlive = true;
    });
    this.socket.on('error', () => {
      this.socket.terminate();
    });
    this.socket.once('close', (code, reason) => {
      clearInterval(pinging);
      this.callOff();
      this.gone.abort();
      void closed(code, reason.toString());
    });
  }

  end({ code, reason }: Ending): void {
    this.gone.abort();
    this.socket.close(code, reason);
  }

  private protocol(): Server {
    const { desk } = this.options;
    const streamOf = ({ contextValue }: { contextValue?: unknown }): OperationStream => {
      if (contextValue instanceof OperationStream) return contextValue;
      throw new Error('An operation without a stream');
    };
    return makeServer({
      onConnect: ({ connectionParams }) => this.admit(connectionParams),
      onSubscribe: (...[, , payload]) => {
        try {
          const { stream, operation } = this.begin({ ...payload });
          const { schema, document, operationName } = operation;
          return { schema, document, operationName, contextValue: stream };
        } catch (error) {
          return desk.errorsOf(error);
        }
      },
      execute: streamOf,
      subscribe: streamOf,
      onNext: (...[, , , , { data, errors }]) => ({
        data,
        ...(errors ? { errors: desk.present(errors) } : {}),
      }),
      onError: (...[, , , errors]) => desk.present(errors),
    });
  }

  private async admit(payload: Readonly<Record<string, unknown>> | undefined): Promise<boolean> {
    this.headers = headersIn(payload);
    try {
      this.caller = await this.options.desk.callerOf(this.headers);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.end(endingOf(error));
      return false;
    }
    if (this.gone.signal.aborted) return false;
    this.callOff = until(this.caller.expiresAt, this.options.nowSeconds, () => {
      this.end(tokenExpired);
    });
    return true;
  }

  private begin(payload: StreamPayload): StartedOperation {
    const { caller, headers } = this;
    if (!caller) throw new Refusal('UNAUTHENTICATED');
    const onTooSlow = (): void => {
      this.end(tooSlow);
    };
    const onRefused = (refusal: unknown): void => {
      this.end(endingOf(refusal));
    };
    const { signal } = this.gone;
    return this.options.desk.begin(payload, { headers, caller, signal, onTooSlow, onRefused });
  }

  private receive(data: RawData, isBinary: boolean, take: (text: string) => Promise<void>): void {
    if (isBinary) {
      this.end(badMessage);
      return;
    }
    if (this.socket.bufferedAmount > maxBufferedBytes) {
      this.end(tooSlow);
      return;
    }
    take(textOf(data)).catch(() => {
      this.end(failure);
    });
  }

  /** Resolves when the text has left this process, so that the next event waits for a slow subscriber. */
  private send(text: string): Promise<void> {
    return new Promise((resolve) => {
      if (this.socket.readyState !== this.socket.OPEN) resolve();
      else
        this.socket.send(text, () => {
          resolve();
        });
    });
  }

  private ping(): void {
    // One that is closing has its own time to do so.
    if (this.socket.readyState !== this.socket.OPEN) return;
    if (!this.isAlive) {
      this.socket.terminate();
      return;
    }
    this.isAlive = false;
    try {
      this.caller?.recheck();
    } catch (refusal) {
      this.end(endingOf(refusal));
      return;
    }
    this.socket.ping();
  }
}
