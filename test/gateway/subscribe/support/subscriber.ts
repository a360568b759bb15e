import { once } from 'node:events';
import { createClient as createSseClient } from 'graphql-sse';
import { WebSocket } from 'ws';
import { Log } from './channel.js';

export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

export interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

export interface Closing {
  readonly code: number;
  readonly reason: string;
}

/** A WebSocket that keeps what it is told, so that a test can wait for it. */
export class Socket {
  readonly messages = new Log<Message>();
  readonly closing: Promise<Closing>;

  private constructor(readonly raw: WebSocket) {
    raw.on('message', (data: Buffer) => {
      this.messages.add(JSON.parse(data.toString()) as Message);
    });
    raw.on('error', () => undefined);
    this.closing = new Promise((resolve) => {
      raw.once('close', (code, reason) => {
        resolve({ code, reason: reason.toString() });
      });
    });
  }

  static async open(
    url: string,
    protocol: string | undefined = 'graphql-transport-ws',
  ): Promise<Socket> {
    const raw = protocol === '' ? new WebSocket(url) : new WebSocket(url, protocol);
    const socket = new Socket(raw);
    await once(raw, 'open');
    return socket;
  }

  /** Opened and acknowledged. */
  static async of(url: string, params: Readonly<Record<string, unknown>>): Promise<Socket> {
    const socket = await Socket.open(url);
    socket.send({ type: 'connection_init', payload: params });
    await socket.told(1);
    return socket;
  }

  send(message: unknown): void {
    this.raw.send(JSON.stringify(message));
  }

  subscribe(id: string, query: string, variables: Readonly<Record<string, unknown>> = {}): void {
    this.send({ id, type: 'subscribe', payload: { query, variables } });
  }

  /** The first so many messages after the acknowledgement. */
  async next(count: number): Promise<readonly Message[]> {
    return (await this.told(count + 1)).slice(1);
  }

  /** Fails with the closing's code when the connection ends before so many are told. */
  private told(count: number): Promise<readonly Message[]> {
    const ended = this.closing.then(({ code, reason }) => {
      throw new Error(`The connection was closed: ${String(code)} ${reason}`);
    });
    return Promise.race([this.messages.atLeast(count), ended]);
  }
}

/** One operation over server-sent events, through graphql-sse's own client. */
export const streamEvents = (
  url: string,
  token: string,
  query: string,
): {
  readonly answers: Log<Answer>;
  readonly over: Promise<unknown>;
  readonly leave: () => void;
} => {
  const answers = new Log<Answer>();
  const client = createSseClient({
    url,
    headers: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  let leave = (): void => undefined;
  const over = new Promise((resolve) => {
    leave = client.subscribe(
      { query },
      {
        next: (answer) => {
          answers.add(answer);
        },
        error: resolve,
        complete: () => {
          resolve('complete');
        },
      },
    );
  });
  return { answers, over, leave };
};
