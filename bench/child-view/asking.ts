import { performance } from 'node:perf_hooks';
import { Pool } from 'undici';
import type { Dispatcher } from 'undici';
import { fetchToken } from '../../cli/running/fetch-token.js';
import type { Run } from '../../cli/running/run-file.js';
import { Received } from '../load.js';
import { bodyOf, type Question } from './questions.js';

/** What callers saw of one contestant for a while. */
export interface Asked {
  readonly seconds: number;
  /** Milliseconds of each request, shortest first. */
  readonly latencies: readonly number[];
}

const TRIES = 5;

type Request = Dispatcher.RequestOptions & { readonly method: 'POST' };

/** Callers of one contestant, with tokens of the demo people. */
export class Callers {
  private readonly pool: Pool;
  private readonly path: string;
  private readonly tokens = new Map<string, string>();
  private readonly requests = new Map<string, Request>();

  constructor(
    url: string,
    private readonly run: Run,
    private readonly of: { readonly isDerived: boolean },
  ) {
    const { origin, pathname } = new URL(url);
    this.pool = new Pool(origin, { connections: 64 });
    this.path = pathname;
  }

  /** One answer, parsed. */
  async answerTo(question: Question): Promise<unknown> {
    const { body } = await this.pool.request(await this.requestFor(question));
    return body.json();
  }

  /** So many callers at once, each asking again as soon as it is answered, until all has been asked. */
  async ask(questions: readonly Question[], callers: number): Promise<Asked> {
    const requests = await Promise.all(questions.map((question) => this.requestFor(question)));
    const latencies: number[] = [];
    const begun = performance.now();
    const caller = async (): Promise<void> => {
      for (let next = requests.pop(); next; next = requests.pop()) {
        const sent = performance.now();
        await this.receive(next);
        latencies.push(performance.now() - sent);
      }
    };
    await Promise.all(Array.from({ length: callers }, caller));
    const seconds = (performance.now() - begun) / 1000;
    return { seconds, latencies: latencies.sort((a, b) => a - b) };
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private async requestFor(question: Question): Promise<Request> {
    const known = this.requests.get(question.id);
    if (known) return known;
    const { id, person, purpose, episode } = question;
    const token = this.tokens.get(person) ?? (await fetchToken(person, this.run));
    this.tokens.set(person, token);
    const request: Request = {
      ...{ path: this.path, method: 'POST', body: bodyOf(question, this.of) },
      headers: {
        ...{ 'content-type': 'application/json', accept: 'application/json' },
        ...{ authorization: `Bearer ${token}`, 'x-purpose': purpose, 'x-request-id': id },
        ...(episode === null ? {} : { 'x-episode': episode }),
      },
    };
    this.requests.set(id, request);
    return request;
  }

  /** Asked again when it was refused: an owner may be late on a machine that has no time for it. */
  private async receive(request: Request, triesLeft = TRIES - 1): Promise<void> {
    try {
      await new Promise<void>((resolve, reject) => {
        this.pool.dispatch(request, new Received(resolve, reject));
      });
    } catch (error) {
      if (triesLeft === 0) throw error;
      await this.receive(request, triesLeft - 1);
    }
  }
}
