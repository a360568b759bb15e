/** The inspection's own cases, through the whole partnership: each raises its indicators, and no other. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  episodeOf,
  startPartnership,
  story,
  type Answer,
  type Partnership,
} from './support/partnership.js';

let partnership: Partnership;

beforeAll(async () => {
  partnership = await startPartnership();
}, 90_000);

afterAll(() => partnership.stop());

const document = `query ($ids: [ID!]!) { children(ids: $ids) {
  police { indicators { code state } }
  indicators { code title state since threshold evidence { id agency } }
} }`;

const indicators = z.array(
  z.object({ code: z.string(), state: z.string(), evidence: z.array(z.unknown()).default([]) }),
);

const answer = z.object({
  children: z.array(z.object({ police: z.object({ indicators }).nullable(), indicators })),
});

const ask = (name: string, as: string): Promise<Answer> =>
  partnership.ask({
    as,
    purpose: 'S47_STRATEGY_CP',
    episode: episodeOf(name, 'S47_STRATEGY_CP'),
    document,
    variables: { ids: story(name).childIds },
  });

const raisedIn = (lists: readonly z.infer<typeof indicators>[]): readonly string[] => [
  ...new Set(
    lists.flatMap((list) => list.filter(({ state }) => state === 'RAISED').map(({ code }) => code)),
  ),
];

const names = Array.from({ length: 25 }, (_, at) => `ST-${String(at + 1).padStart(2, '0')}`);

describe.each(names)('the indicators of %s', (name) => {
  it('are exactly those of its story, for a social worker of the MASH', async () => {
    const { data, errors } = await ask(name, 'mash-social-worker');
    expect(errors).toEqual([]);
    const { children } = answer.parse(data);
    expect([...raisedIn(children.map((child) => child.indicators))].sort()).toEqual(
      [...story(name).raises].sort(),
    );
    for (const child of children) {
      expect(child.indicators).toHaveLength(25);
      expect(child.indicators.map(({ state }) => state)).not.toContain('NOT_EVALUABLE');
    }
  });
});

const ownOfPolice = new Set([
  'R02',
  'R04',
  'R08',
  'R09',
  'R10',
  'R11',
  'R13',
  'R14',
  'R16',
  'R20',
  'R23',
  'R24',
  'R25',
]);

it('the police’s own are the same for their supervisor', async () => {
  for (const name of ['ST-04', 'ST-07', 'ST-14', 'ST-24']) {
    const { data } = await ask(name, 'police-supervisor');
    const { children } = answer.parse(data);
    const raised = raisedIn(children.map(({ police }) => police?.indicators ?? []));
    expect([...raised].sort()).toEqual(
      story(name)
        .raises.filter((code) => ownOfPolice.has(code))
        .sort(),
    );
  }
});

it('what a prosecutor may not see the inputs of is not evaluable, whatever is held', async () => {
  const stateFor = async (name: string): Promise<unknown> => {
    const { data } = await partnership.ask({
      as: 'prosecutor',
      purpose: 'CRIMINAL_INVESTIGATION_CHARGING',
      episode: episodeOf(name, 'CRIMINAL_INVESTIGATION_CHARGING'),
      document,
      variables: { ids: story(name).childIds.slice(0, 1) },
    });
    return answer.parse(data).children[0]?.indicators.find(({ code }) => code === 'R07');
  };
  expect(await stateFor('ST-13')).toMatchObject({ state: 'NOT_EVALUABLE', evidence: [] });
  expect(await stateFor('ST-20')).toEqual(await stateFor('ST-13'));
});
