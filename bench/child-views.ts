/** The child views of a whole partnership, asked for as a caller does. */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fetchToken } from '../cli/running/fetch-token.js';
import { generate } from '../dev/synthetic/generate.js';
import type { WholePartnership } from './whole-partnership.js';

const purpose = 'S47_STRATEGY_CP';

/** The dataset whose stories are asked about. */
export const dataset = 'wm2014';

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

export interface Asked {
  readonly tookMs: number;
  readonly bytes: number;
  /** How often the answer says that something is withheld. */
  readonly withheld: number;
}

export interface ChildViews {
  /** How many children there are to ask about. */
  readonly children: number;
  /** The view of the how-manieth child, over and over. */
  readonly ask: (n: number) => Promise<Asked>;
}

/** Those that `mash-social-worker` may know of. */
export const childViewsOf = async ({ run }: WholePartnership): Promise<ChildViews> => {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${await fetchToken('mash-social-worker', run)}`,
    'x-purpose': purpose,
  };
  const ask = async ({ id, episode }: Question): Promise<Asked | null> => {
    const startedAt = performance.now();
    const answer = await fetch(run.urls.graphql, {
      method: 'POST',
      headers: { ...headers, 'x-episode': episode },
      body: JSON.stringify({ query: document, variables: { id } }),
    });
    const text = await answer.text();
    const { data } = JSON.parse(text) as { data: { child: unknown } | null };
    if (!data?.child) return null;
    const withheld = text.split('"WITHHELD"').length - 1;
    return { tookMs: performance.now() - startedAt, bytes: text.length, withheld };
  };
  const answered: Question[] = [];
  for (const question of questions) if ((await ask(question)) !== null) answered.push(question);
  return {
    children: answered.length,
    ask: async (n) => {
      const asked = await ask(answered[n % answered.length] ?? { id: '', episode: '' });
      if (asked === null) throw new Error('A child view was refused.');
      return asked;
    },
  };
};
