/** Every example of the pages for users, sent to the whole partnership as its first line says. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
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
  /** A command is given to a partnership that may be written to. */
  readonly writes: boolean;
  /** The list whose first record `$record` is; null where none is asked for. */
  readonly firstOf: string | null;
  /** What the page says that it answers; null when it does not. */
  readonly answers: Readonly<Record<string, unknown>> | null;
}

const headForm = /^# as ([\w-]+), purpose ([A-Z0-9_]+)(?:, story (ST-\d+))?(?:, first of (\w+))?$/m;
const answersForm = /^# answers (\{.*\})$/m;

const answersOf = z.record(z.string(), z.unknown());

/** Throws when an example does not say who sends it, and why. */
const exampleIn = (page: string, document: string): Example => {
  const [head, as = '', said = '', story, firstOf = null] = headForm.exec(document) ?? [];
  const purpose = z.enum(accessPurposes).parse(said);
  const [, answers] = answersForm.exec(document) ?? [];
  if (head === undefined) throw new Error(`${page}: an example names nobody`);
  const ofStory = story && {
    episode: episodeOf(story, purpose),
    variables: { id: childOf(story), episode: episodeOf(story, purpose) },
  };
  return {
    title: `${page}: ${
      document
        .match(/^ {2}\w+/gm)
        ?.map((field) => field.trim())
        .join(', ') ?? ''
    }`,
    ...{ writes: /^mutation/m.test(document), firstOf },
    question: { as, purpose, document, ...(ofStory ?? {}) },
    answers: answers === undefined ? null : answersOf.parse(JSON.parse(answers)),
  };
};

const examplesOf = (page: string): readonly Example[] =>
  [...readFileSync(new URL(page, folder), 'utf8').matchAll(/```graphql\n([^`]*)```/g)].map(
    ([, document = '']) => exampleIn(page, document),
  );

/** One is a story in its own order: `case-system.test.ts`. */
const others = ['README.md', 'case-system.md'];

const pages = readdirSync(folder).filter((file) => file.endsWith('.md') && !others.includes(file));

/** Each is started by the first example that needs it. */
const partnershipFor = ({ writes }: Example): Promise<Partnership> =>
  sharedPartnership(writes ? 'WRITTEN' : 'READ');

const first = z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })).min(1) });

/** The question, with the id of the first record of the list that it names. */
const completed = async (
  { question, firstOf }: Example,
  partnership: Partnership,
): Promise<Question> => {
  if (firstOf === null) return question;
  const document = `{ ${firstOf}(first: 1) { edges { node { id } } } }`;
  const { data } = await partnership.ask({ ...question, document });
  const [found] = first.parse(data?.[firstOf]).edges;
  return { ...question, variables: { ...question.variables, record: found?.node.id } };
};

describe.each(pages)('the examples of %s', (page) => {
  it.each(examplesOf(page).map((example) => ({ ...example, example })))(
    '$title',
    async ({ example }) => {
      const partnership = await partnershipFor(example);
      const question = await completed(example, partnership);
      const { status, data, errors } = await partnership.ask(question);
      expect(status).toBe(200);
      expect(errors.filter(({ extensions }) => extensions.code !== 'WITHHELD')).toEqual([]);
      for (const value of Object.values(data ?? { nothing: null })) expect(value).not.toBeNull();
      if (example.answers !== null) expect(data ?? {}).toMatchObject(example.answers);
    },
    120_000,
  );
});
