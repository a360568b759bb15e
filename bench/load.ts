import { Pool } from 'undici';
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

/** One engine under load: so many connections, each asking again as soon as it is answered. */
export class Load {
  private readonly pool: Pool;
  private readonly path: string;

  constructor(
    url: string,
    private readonly connections: number,
  ) {
    const { origin, pathname } = new URL(url);
    this.path = pathname;
    this.pool = new Pool(origin, { connections });
  }

  /** One answer, parsed. Throws when it is not 200. */
  async ask(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  /** For so long, or until so many requests have been sent. */
  async run(milliseconds: number, requests = Infinity): Promise<LoadResult> {
    const latencies: number[] = [];
    const begin = performance.now();
    const end = begin + milliseconds;
    const connection = async (): Promise<void> => {
      while (performance.now() < end && latencies.length < requests) {
        const sent = performance.now();
        await this.text();
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

  private async text(): Promise<string> {
    const { path } = this;
    const answer = await this.pool.request({ path, method: 'POST', headers, body });
    const text = await answer.body.text();
    if (answer.statusCode !== 200) throw new Error(`Status ${String(answer.statusCode)}: ${text}`);
    return text;
  }
}
