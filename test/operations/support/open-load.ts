/** Questions that come whether or not those before them were answered, and what becomes of each. */
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { Pool } from 'undici';

export interface LoadQuestion {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Tally {
  readonly asked: number;
  /** Answered in full, as the first was. */
  readonly right: number;
  /** Marked as incomplete: an owner did not answer. */
  readonly partial: number;
  /** Sent away with LIMIT_EXCEEDED. */
  readonly shed: number;
  readonly wrong: readonly string[];
}

export interface Load {
  /** Answers a second with eight callers who wait for theirs. */
  capacity(forMs: number): Promise<number>;
  ask(pace: { readonly perSecond: number; readonly forMs: number }): Promise<Tally>;
  /** Milliseconds until so many answers in a row were right. */
  untilRight(inARow: number): Promise<number>;
  close(): Promise<void>;
}

type Outcome = 'RIGHT' | 'PARTIAL' | 'SHED' | 'WRONG';

interface Said {
  readonly status: number;
  readonly text: string;
}

const codesIn = (text: string): readonly string[] =>
  [...text.matchAll(/"code":"([A-Z_]+)"/g)].map(([, code]) => code ?? '');

const outcomeOf = ({ status, text }: Said, right: unknown): Outcome => {
  if (status === 200 && isDeepStrictEqual(JSON.parse(text), right)) return 'RIGHT';
  const codes = codesIn(text);
  if ([429, 503].includes(status) && codes.includes('LIMIT_EXCEEDED')) return 'SHED';
  return [200, 503].includes(status) && codes.includes('SOURCE_UNAVAILABLE') ? 'PARTIAL' : 'WRONG';
};

const CALLERS = 8;
/** Connections of callers who do not wait for one another. */
const CONNECTIONS = 256;

/** The first answer is the right one. */
export const openLoad = async ({ url, headers, body }: LoadQuestion): Promise<Load> => {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: CONNECTIONS });
  const send = async (): Promise<Said> => {
    const answer = await pool.request({
      ...{ path: pathname, method: 'POST', body },
      headers: { 'content-type': 'application/json', ...headers },
    });
    return { status: answer.statusCode, text: await answer.body.text() };
  };
  let first = await send();
  // New processes on a busy machine may take too long over their first.
  while (first.status !== 200 || codesIn(first.text).includes('SOURCE_UNAVAILABLE'))
    first = await send();
  const right: unknown = JSON.parse(first.text);

  const one = async (counts: Map<Outcome, number>, wrong: string[]): Promise<void> => {
    const said = await send().catch((error: unknown) => ({ status: 0, text: String(error) }));
    const outcome = said.status === 0 ? 'WRONG' : outcomeOf(said, right);
    if (outcome === 'WRONG') wrong.push(`${String(said.status)} ${said.text}`);
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  };
  return {
    capacity: async (forMs) => {
      const end = performance.now() + forMs;
      let answers = 0;
      const caller = async (): Promise<void> => {
        while (performance.now() < end) {
          await send();
          answers += 1;
        }
      };
      await Promise.all(Array.from({ length: CALLERS }, caller));
      return (answers * 1_000) / forMs;
    },
    ask: async ({ perSecond, forMs }) => {
      const counts = new Map<Outcome, number>();
      const wrong: string[] = [];
      const asked: Promise<void>[] = [];
      const start = performance.now();
      for (let now = 0; now < forMs; now = performance.now() - start) {
        while (asked.length < (now * perSecond) / 1_000) asked.push(one(counts, wrong));
        await pause(5);
      }
      await Promise.all(asked);
      const of = (outcome: Outcome): number => counts.get(outcome) ?? 0;
      return {
        ...{ asked: asked.length, right: of('RIGHT'), partial: of('PARTIAL'), shed: of('SHED') },
        wrong,
      };
    },
    untilRight: async (inARow) => {
      const start = performance.now();
      for (let streak = 0; streak < inARow; ) {
        const counts = new Map<Outcome, number>();
        await one(counts, []);
        streak = counts.has('RIGHT') ? streak + 1 : 0;
      }
      return Math.round(performance.now() - start);
    },
    close: () => pool.close(),
  };
};
