/**
 * `npm run bench:child-view`: what operations/child-view.graphql costs through every process of `npm start`,
 * one request after another, with all walls and the audit: the time that a caller waits, and the processor time
 * of the gateway and of each owner. PostgreSQL's own is not in it. Prints a table of Markdown. Linux only.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fetchToken } from '../cli/running/fetch-token.js';
import { generate } from '../dev/synthetic/generate.js';
import { startWholePartnership } from './whole-partnership.js';

const WARM_UP = 300;
const REQUESTS = 1_000;
const purpose = 'S47_STRATEGY_CP';

const dataset = 'wm2014';
const document = readFileSync(new URL('../operations/child-view.graphql', import.meta.url), 'utf8');

interface Question {
  readonly id: string;
  readonly episode: string;
}

/** Every child of a story, under the strategy discussion about it. */
const questions: readonly Question[] = generate(dataset).stories.flatMap(
  ({ childIds, episodes }) => {
    const episode = episodes[purpose];
    return episode === undefined ? [] : childIds.map((id) => ({ id, episode }));
  },
);

const partnership = await startWholePartnership(dataset);
try {
  const { run } = partnership;
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${await fetchToken('mash-social-worker', run)}`,
    'x-purpose': purpose,
  };
  /** Milliseconds; null where the child does not exist for this caller. */
  const ask = async ({ id, episode }: Question): Promise<number | null> => {
    const startedAt = performance.now();
    const answer = await fetch(run.urls.graphql, {
      method: 'POST',
      headers: { ...headers, 'x-episode': episode },
      body: JSON.stringify({ query: document, variables: { id } }),
    });
    const { data } = (await answer.json()) as { data: { child: unknown } | null };
    return data?.child ? performance.now() - startedAt : null;
  };
  const answered: Question[] = [];
  for (const question of questions) if ((await ask(question)) !== null) answered.push(question);
  const askInTurn = async (n: number): Promise<number> => {
    const took = await ask(answered[n % answered.length] ?? { id: '', episode: '' });
    if (took === null) throw new Error('A child view was refused.');
    return took;
  };
  for (let n = 0; n < WARM_UP; n += 1) await askInTurn(n);
  const before = partnership.use();
  const took: number[] = [];
  for (let n = 0; n < REQUESTS; n += 1) took.push(await askInTurn(n));
  const after = partnership.use();
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(REQUESTS * share)] ?? NaN).toFixed(1);
  const cpu = [...after].map(
    ([name, { cpuMs }]) => [name, (cpuMs - (before.get(name)?.cpuMs ?? 0)) / REQUESTS] as const,
  );
  const total = cpu.reduce((sum, [, ms]) => sum + ms, 0);
  process.stdout.write(
    `\n${String(REQUESTS)} child views of ${String(answered.length)} children, one after another: ` +
      `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms\n\n` +
      '| Processor time of a request | ms |\n| --- | ---: |\n' +
      [...cpu, ['all', total] as const]
        .map(([name, ms]) => `| ${name} | ${ms.toFixed(2)} |\n`)
        .join(''),
  );
} finally {
  await partnership.stop();
}
