/** People who ask one question over and over, on kept connections, and remember every answer that was not the right one. */
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { Pool } from 'undici';

export interface SteadyQuestion {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly callers: number;
  /** Of each caller, from one answer to its next question. */
  readonly thinkMs: number;
}

interface Wrong {
  readonly status: number;
  readonly text: string;
}

export interface SteadyCallers {
  /** Answers so far, of both kinds. */
  answers(): number;
  /** What was not answered as the first was, in words. */
  wrong(): readonly Wrong[];
  /** Resolves when nobody asks any more; again at once. */
  stop(): Promise<void>;
}

/** What the time of asking changes is left out of the comparison. */
export const withoutTimes = (text: string): unknown =>
  JSON.parse(text, (key, value: unknown) => (key === 'checkedAt' ? null : value));

/** The first answer of everybody is the right one. */
export const startCallers = async (question: SteadyQuestion): Promise<SteadyCallers> => {
  const { origin, pathname } = new URL(question.url);
  const pool = new Pool(origin, { connections: question.callers });
  const wrong: Wrong[] = [];
  let answers = 0;
  let isStopped = false;
  const ask = async (): Promise<Wrong> => {
    const { statusCode, body } = await pool.request({
      ...{ path: pathname, method: 'POST', body: question.body },
      headers: { 'content-type': 'application/json', ...question.headers },
    });
    return { status: statusCode, text: await body.text() };
  };
  let first = await ask();
  // On a busy machine the first questions of new processes may take an owner too long.
  while (first.text.includes('"SOURCE_UNAVAILABLE"')) first = await ask();
  if (first.status !== 200) throw new Error(`Not answered: ${first.text}`);
  const right = withoutTimes(first.text);
  const goOn = async (): Promise<void> => {
    while (!isStopped) {
      const answer = await ask().catch((error: unknown) => ({ status: 0, text: String(error) }));
      answers += 1;
      const isRight = answer.status === 200 && isDeepStrictEqual(withoutTimes(answer.text), right);
      if (!isRight) wrong.push(answer);
      await pause(question.thinkMs);
    }
  };
  const asking = Promise.all(Array.from({ length: question.callers }, goOn));
  return {
    answers: () => answers,
    wrong: () => wrong,
    stop: async () => {
      isStopped = true;
      await asking;
      if (!pool.closed) await pool.close();
    },
  };
};
