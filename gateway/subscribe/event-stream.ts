import type { ServerResponse } from 'node:http';
import type { FormattedExecutionResult } from 'graphql';

/** For a subscriber that was told that it is too slow to take what was still on its way. */
const partingMs = 2_000;

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // Proxies of nginx's kind would hold events back.
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'",
} as const;

/** Writes one operation's answers as server-sent events: graphql-sse, "distinct connections mode". */
export class EventStream {
  private readonly pinging: NodeJS.Timeout;
  private isOver = false;

  constructor(
    private readonly response: ServerResponse,
    /** Milliseconds between comments that keep the connection alive. */
    keepAliveMs: number,
    more: Readonly<Record<string, string>>,
  ) {
    response.writeHead(200, { ...more, ...headers });
    response.write(':\n\n');
    this.pinging = setInterval(() => {
      if (!response.writableNeedDrain) response.write(':\n\n');
    }, keepAliveMs);
    response.once('close', () => {
      this.stop();
    });
  }

  /** Resolves when there is room for the next: a slow subscriber holds its own stream up. */
  async next(result: FormattedExecutionResult): Promise<void> {
    if (this.isOver) return;
    if (this.response.write(`event: next\ndata: ${JSON.stringify(result)}\n\n`)) return;
    await this.room();
  }

  /** The operation is over; `last` says why, when it ends before its time. */
  complete(last?: FormattedExecutionResult): void {
    if (this.isOver) return;
    const said = last ? `event: next\ndata: ${JSON.stringify(last)}\n\n` : '';
    this.stop();
    this.response.end(`${said}event: complete\ndata:\n\n`);
    this.part();
  }

  /** Ends without a word of completion: the client is to come back. */
  leave(): void {
    if (this.isOver) return;
    this.stop();
    this.response.end(': going away, subscribe again with after: your last cursor\n\n');
    this.part();
  }

  private room(): Promise<void> {
    const { response } = this;
    if (response.destroyed) return Promise.resolve();
    return new Promise((resolve) => {
      const go = (): void => {
        response.off('drain', go).off('close', go);
        resolve();
      };
      response.on('drain', go).on('close', go);
    });
  }

  private stop(): void {
    this.isOver = true;
    clearInterval(this.pinging);
  }

  private part(): void {
    const late = setTimeout(() => this.response.destroy(), partingMs);
    this.response.once('close', () => {
      clearTimeout(late);
    });
  }
}
