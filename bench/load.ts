import { Pool } from 'undici';
import type { Dispatcher } from 'undici';
import { benchmarkQuery } from './query.js';

const body = JSON.stringify({ query: benchmarkQuery, operationName: 'TestQuery' });
const headers = { 'content-type': 'application/json', accept: 'application/json' };

/** What callers saw of one engine for a while. */
export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds of each request, shortest first. */
  readonly latencies: readonly number[];
}

/**
 * Waits for the last byte and looks at none: what the callers do with the answer must not take the
 * processor from the gateway that is measured.
 */
export class Received implements Dispatcher.DispatchHandler {
  private status = 0;

  constructor(
    private readonly resolve: () => void,
    private readonly reject: (error: Error) => void,
  ) {}

  onRequestStart(): void {
    // Nothing to do, but undici tells its interfaces apart by it.
  }

  onResponseStart(_: Dispatcher.DispatchController, statusCode: number): void {
    this.status = statusCode;
  }

  onResponseEnd(): void {
    if (this.status === 200) this.resolve();
    else this.reject(new Error(`Status ${String(this.status)}`));
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.reject(error);
  }
}

/** One engine under load: so many connections, each asking again as soon as it is answered. */
export class Load {
  private readonly pool: Pool;
  private readonly request: Dispatcher.DispatchOptions;

  constructor(
    url: string,
    private readonly connections: number,
  ) {
    const { origin, pathname } = new URL(url);
    this.request = { path: pathname, method: 'POST', headers, body };
    this.pool = new Pool(origin, { connections });
  }

  /** One answer, parsed. Throws when it is not 200. */
  async ask(): Promise<unknown> {
    const { body: answer, statusCode } = await this.pool.request({
      ...this.request,
      method: 'POST',
    });
    const text = await answer.text();
    if (statusCode !== 200) throw new Error(`Status ${String(statusCode)}: ${text}`);
    return JSON.parse(text);
  }

  /** For so long, or until so many requests have been sent. */
  async run(milliseconds: number, requests = Infinity): Promise<LoadResult> {
    const latencies: number[] = [];
    let left = requests;
    const begin = performance.now();
    const end = begin + milliseconds;
    const connection = async (): Promise<void> => {
      while (performance.now() < end && left > 0) {
        left -= 1;
        const sent = performance.now();
        await this.receive();
        latencies.push(performance.now() - sent);
      }
    };
    await Promise.all(Array.from({ length: this.connections }, connection));
    const seconds = (performance.now() - begin) / 1000;
    return { requests: latencies.length, seconds, latencies: latencies.sort((a, b) => a - b) };
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private receive(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.pool.dispatch(this.request, new Received(resolve, reject));
    });
  }
}
