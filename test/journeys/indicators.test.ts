/** The inspection's own cases, through the whole partnership: each raises its indicators, and no other. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { raisedFor } from '../synthetic/indicator-oracle.js';
import { episodeOf, story, type Answer, type Partnership } from './support/partnership.js';
import { world2014 } from '../support/world-2014.js';
import { sharedPartnership } from './support/shared-partnership.js';

let partnership: Partnership;

beforeAll(async () => {
  partnership = await sharedPartnership('READ');
}, 180_000);

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

/** No story of the report raises R01, R05, R06 or R19: other children of whom the agencies are conferring do. */
describe('the indicators of the children beside the stories', () => {
  const world = world2014();
  const told = new Set(world.stories.flatMap(({ childIds }) => childIds));
  const discussed = world.socialCare.strategyDiscussions.filter(
    ({ closedAt, childIds }) => closedAt === null && !childIds.some((id) => told.has(id)),
  );
  const expected = new Map(
    discussed.flatMap(({ childIds }) => childIds).map((id) => [id, raisedFor(world, id)]),
  );

  /** For social care the household ends at the matter (R01): whose brother he is, is not to be learnt from a rule. */
  it.each(
    discussed.flatMap(({ reference, childIds }) => [
      ['mash-police', reference, childIds, []] as const,
      ['mash-social-worker', reference, childIds, ['R01']] as const,
    ]),
  )(
    'are for %s in %s those that every record in sight raises',
    async (as, episode, ids, unseen) => {
      const { data, errors } = await partnership.ask({
        ...{ as, purpose: 'S47_STRATEGY_CP', episode, document, variables: { ids } },
      });
      expect(errors).toEqual([]);
      const raised = answer.parse(data).children.map((child) => raisedIn([child.indicators]));
      const isSeen = (code: string): boolean => !unseen.some((one) => one === code);
      expect(raised).toEqual(ids.map((id) => expected.get(id)?.filter(isSeen)));
    },
  );

  it.each(['R01', 'R05', 'R06', 'R19'])(
    '%s is raised for some of them, and not for others',
    (rule) => {
      const of = [...expected.values()].map((codes) => codes.includes(rule));
      expect(new Set(of)).toEqual(new Set([true, false]));
    },
  );
});

const ownOfPolice = new Set([
  'R01',
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

const listed = z.object({
  totalCount: z.number().nullable(),
  edges: z.array(
    z.object({ cursor: z.string(), node: z.object({ childId: z.string(), indicators }) }),
  ),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
});

const listDocument = (field: string): string =>
  `query ($rules: [IndicatorCode!]!, $first: Int!, $after: String) {
    list: ${field}(rules: $rules, first: $first, after: $after) {
      totalCount edges { cursor node { childId indicators { code state } } }
      pageInfo { hasNextPage endCursor }
  } }`;

const list = async (field: string, variables: object, as = 'police-supervisor') => {
  const answered = await partnership.ask({
    as,
    purpose: 'MASH_SCREENING',
    document: listDocument(field),
    variables: { first: 100, ...variables },
  });
  return { ...answered, list: z.object({ list: listed.nullable() }).parse(answered.data).list };
};

describe('the lists of children of whom a rule holds', () => {
  const { police } = world2014();
  const unskilled = new Set(
    police.investigations
      .filter(({ endedAt, skillMatch }) => endedAt === null && skillMatch === 'NOT_MATCHED')
      .flatMap(({ childIds }) => childIds),
  );

  it('name every child of the agency, page by page, with what came of the other rules', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await list('indicators', { rules: ['R20', 'R11'], first: 7, after });
      expect(page.errors).toEqual([]);
      expect(page.list?.totalCount).toBe(unskilled.size);
      for (const { node } of page.list?.edges ?? []) {
        expect(node.indicators.map(({ code }) => code)).toEqual(['R20', 'R11']);
        expect(node.indicators[0]?.state).toBe('RAISED');
        seen.push(node.childId);
      }
      after = page.list?.pageInfo.hasNextPage === true ? page.list.pageInfo.endCursor : null;
    } while (after !== null);
    expect([...seen].sort()).toEqual([...unskilled].sort());
  });

  it('show for review only children of whom all the rules hold', async () => {
    const both = await list('childrenNeedingReview', { rules: ['R09', 'R10'] });
    const children = both.list?.edges.map(({ node }) => node.childId) ?? [];
    expect(children).toContain(story('ST-14').childIds[0]);
    expect(children).not.toContain(story('ST-12').childIds[0]);
    expect(both.list?.totalCount).toBeNull();
  });

  it('keep a child for review of whom another agency’s records would have to tell (recommendation 1)', async () => {
    const rules = ['R04', 'R05', 'R06', 'R07'];
    const { list: review, errors } = await list('childrenNeedingReview', { rules, first: 100 });
    expect(errors).toEqual([]);
    expect(review?.edges).toHaveLength(100);
    for (const { node } of review?.edges ?? []) {
      expect(node.indicators.map(({ code }) => code)).toEqual(rules);
      expect(node.indicators[0]?.state).toBe('RAISED');
      expect(node.indicators.map(({ state }) => state)).not.toContain('NOT_RAISED');
    }
  });

  it('evaluate nothing over other agencies’ records, and count nothing that rests on them', async () => {
    const waiting = await list('indicators', { rules: ['R19'], first: 3 });
    expect(waiting.list?.totalCount).toBeNull();
    expect(waiting.list?.edges.map(({ node }) => node.indicators[0]?.state)).toEqual([
      'NOT_EVALUABLE',
      'NOT_EVALUABLE',
      'NOT_EVALUABLE',
    ]);
  });

  it('are social care’s for its own rules, and nobody else’s', async () => {
    const own = await list('indicators', { rules: ['R21'] }, 'mash-social-worker');
    expect(own.list?.edges.map(({ node }) => node.childId)).toEqual(
      expect.arrayContaining([...story('ST-10').childIds]),
    );
    const others = await partnership.ask({
      as: 'mash-social-worker',
      purpose: 'MASH_SCREENING',
      document: listDocument('indicators'),
      variables: { rules: ['R20'], first: 5 },
    });
    expect(others.data).toBeNull();
    expect(others.errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });
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
