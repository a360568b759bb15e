/** The whole partnership as `npm start` runs it: every process real, one of them a journey. */
import { readFileSync, rmSync } from 'node:fs';
import { fetchToken } from '../../../cli/running/fetch-token.js';
import { requireRun, type Run } from '../../../cli/running/run-file.js';
import type { Story } from '../../../dev/synthetic/world.js';
import type { DataClass } from '../../../schema/policy/data-class.js';
import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import { newDataDir, startChildview } from '../../cli/support/childview.js';
import { world2014 } from '../../support/world-2014.js';

export interface Question {
  readonly as: string;
  readonly purpose: AccessPurpose;
  readonly episode?: string;
  readonly justification?: { readonly text: string; readonly classes: readonly DataClass[] };
  readonly document: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
}

export interface Answer {
  readonly status: number;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly AnswerError[];
}

export interface Partnership {
  readonly run: Run;
  readonly dataDir: string;
  ask(question: Question): Promise<Answer>;
  stop(): Promise<void>;
}

const { stories } = world2014();

export const story = (name: string): Story => {
  const found = stories.find((candidate) => candidate.story === name);
  if (!found) throw new Error(`There is no story ${name}`);
  return found;
};

/** The first child of a story. */
export const childOf = (name: string): string => story(name).childIds[0] ?? '';

export const episodeOf = (name: string, purpose: AccessPurpose): string =>
  story(name).episodes[purpose] ?? '';

/** A document that the product ships. */
export const operation = (name: string): string =>
  readFileSync(new URL(`../../../operations/${name}.graphql`, import.meta.url), 'utf8');

/** What a caller sends with it. */
export const headersOf = (
  { purpose, episode, justification }: Question,
  token: string,
): Record<string, string> => ({
  ...{ 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-purpose': purpose },
  ...(episode === undefined ? {} : { 'x-episode': episode }),
  ...(justification && {
    'x-justification': encodeURIComponent(justification.text),
    'x-justify': justification.classes.join(','),
  }),
});

export const environmentOf = (dataDir: string): Readonly<Record<string, string>> => ({
  DATA_DIR: dataDir,
  PORT: '0',
  ADMIN_PORT: '0',
  // A journey asks faster than a person types.
  OPERATIONS_PER_SECOND_PERSON: '100000',
});

/** For who asks of every answer that it be whole: more than a machine stands still. */
export const unhurried = { REQUEST_MS: '120000', OWNER_MS: '60000', KEYS_MS: '60000' } as const;

/** Asks at an address, which `run` need not know. */
export const askingAt =
  (graphqlUrl: string, run: Run): Partnership['ask'] =>
  async (question) => {
    const { as, document, variables } = question;
    const response = await fetch(graphqlUrl, {
      method: 'POST',
      headers: headersOf(question, await fetchToken(as, run)),
      body: JSON.stringify({ query: document, variables }),
    });
    const body = (await response.json()) as Partial<Answer>;
    return { status: response.status, data: body.data ?? null, errors: body.errors ?? [] };
  };

/** What runs on a data directory. */
export const attach = (dataDir: string, stop: () => Promise<void>): Partnership => {
  const run = requireRun(dataDir);
  return { run, dataDir, ask: askingAt(run.urls.graphql, run), stop };
};

/** One of a file's own, to be shut, edited or killed. */
export const startPartnership = async (
  environment: Readonly<Record<string, string>> = {},
  dataDir = newDataDir(),
): Promise<Partnership> => {
  const started = await startChildview({ ...environmentOf(dataDir), ...environment });
  return attach(dataDir, async () => {
    started.stop('SIGTERM');
    await started.exited;
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  });
};
