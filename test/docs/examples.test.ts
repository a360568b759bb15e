/** Every example of the pages for users, sent to the whole partnership as its first line says. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { accessPurposes } from '../../schema/principal/purpose.js';
import {
  childOf,
  episodeOf,
  type Partnership,
  type Question,
} from '../journeys/support/partnership.js';
import { sharedPartnership } from '../journeys/support/shared-partnership.js';

const folder = new URL('../../docs/users/', import.meta.url);

interface Example {
  readonly title: string;
  readonly question: Question;
  /** What the page says that it answers; null when it does not. */
  readonly answers: Readonly<Record<string, unknown>> | null;
}

const headForm = /^# as ([\w-]+), purpose ([A-Z0-9_]+)(?:, story (ST-\d+))?$/m;
const answersForm = /^# answers (\{.*\})$/m;

const answersOf = z.record(z.string(), z.unknown());

/** Throws when an example does not say who sends it, and why. */
const exampleIn = (page: string, document: string): Example => {
  const [head, as = '', said = '', story] = headForm.exec(document) ?? [];
  const purpose = z.enum(accessPurposes).parse(said);
  const [, answers] = answersForm.exec(document) ?? [];
  if (head === undefined) throw new Error(`${page}: an example names nobody`);
  const ofStory = story && {
    episode: episodeOf(story, purpose),
    variables: { id: childOf(story) },
  };
  return {
    title: `${page}: ${
      document
        .match(/^ {2}\w+/gm)
        ?.map((field) => field.trim())
        .join(', ') ?? ''
    }`,
    question: { as, purpose, document, ...(ofStory ?? {}) },
    answers: answers === undefined ? null : answersOf.parse(JSON.parse(answers)),
  };
};

const examplesOf = (page: string): readonly Example[] =>
  [...readFileSync(new URL(page, folder), 'utf8').matchAll(/```graphql\n([^`]*)```/g)].map(
    ([, document = '']) => exampleIn(page, document),
  );

const pages = readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md');

let partnership: Partnership;

beforeAll(async () => {
  partnership = await sharedPartnership('READ');
}, 120_000);

describe.each(pages)('the examples of %s', (page) => {
  it.each(examplesOf(page).map((example) => ({ ...example, example })))(
    '$title',
    async ({ example }) => {
      const { status, data, errors } = await partnership.ask(example.question);
      expect(status).toBe(200);
      expect(errors.filter(({ extensions }) => extensions.code !== 'WITHHELD')).toEqual([]);
      for (const value of Object.values(data ?? { nothing: null })) expect(value).not.toBeNull();
      if (example.answers !== null) expect(data ?? {}).toMatchObject(example.answers);
    },
  );
});
