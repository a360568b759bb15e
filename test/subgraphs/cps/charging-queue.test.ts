import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cps } from '../../../subgraphs/cps/cps.subgraph.js';
import {
  askSubgraph,
  passFor,
  type Answer,
  type AskedSubgraph,
} from '../../support/ask-subgraph.js';
import { childOf, seededDatabase, type SeededDatabase } from '../../support/seeded.js';
import { world2014 } from '../../support/world-2014.js';

/** operations/files-awaiting-charging-advice.graphql, word for word. */
const filesAwaitingChargingAdvice = `query FilesAwaitingChargingAdvice($first: Int!, $after: String) {
  chargingQueue(awaiting: CPS, orderBy: OLDEST_FIRST, first: $first, after: $after) {
    totalCount
    medianDays
    overStandard
    histogram(stepDays: 7) { fromDay toDay count }
    edges {
      cursor
      node {
        urn rasso triage status nextAction
        ageInDays policeTimeDays cpsTimeDays
        clock28 { startedAt dueAt status breached legalRef ruleset }
        childVictims { id }
        suspects { bailStatus bailExpires }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface QueueNode {
  readonly urn: string;
  readonly ageInDays: number;
  readonly clock28: { readonly breached: boolean } | null;
}

interface Queue {
  readonly totalCount: number;
  readonly medianDays: number;
  readonly overStandard: number;
  readonly histogram: readonly { fromDay: number; toDay: number; count: number }[];
  readonly edges: readonly { readonly cursor: string; readonly node: QueueNode }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

let database: SeededDatabase;
let subgraph: AskedSubgraph;

beforeAll(async () => {
  database = await seededDatabase('CPS');
  subgraph = await askSubgraph(cps, { dataSource: database.dataSource });
}, 180_000);

afterAll(async () => {
  await subgraph.stop();
  await database.drop();
});

const purpose = 'CRIMINAL_INVESTIGATION_CHARGING';

const ask = (
  variables: Record<string, unknown>,
  { as = 'prosecutor', document = filesAwaitingChargingAdvice } = {},
): Promise<Answer> => subgraph.ask({ as, purpose, pass: null, document, variables });

const queueOf = ({ data }: Answer): Queue => (data as { chargingQueue: Queue }).chargingQueue;

const wholeQueue = async (first: number): Promise<Queue['edges']> => {
  const edges: Queue['edges'][number][] = [];
  let after: string | null = null;
  do {
    const { edges: page, pageInfo }: Queue = queueOf(await ask({ first, after }));
    edges.push(...page);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return edges;
};

describe('files awaiting charging advice', () => {
  it('begin with the girl of 12 and her uncle, 457 days after the first report', async () => {
    const answer = await ask({ first: 3 });
    expect(answer.errors).toEqual([]);
    expect(queueOf(answer).edges[0]?.node).toEqual({
      urn: world2014().stories.find(({ story }) => story === 'ST-13')?.urn,
      rasso: true,
      triage: 'RED',
      status: 'AWAITING_CPS',
      nextAction: 'CPS_REVIEW',
      ageInDays: 457,
      policeTimeDays: 69,
      cpsTimeDays: 117,
      clock28: {
        startedAt: '2014-08-04T08:30:00Z',
        dueAt: '2014-09-01T22:59:59Z',
        status: 'BREACHED',
        breached: true,
        legalRef: expect.stringContaining('applied to 2014 for the report only'),
        ruleset: 'WM_2014',
      },
      childVictims: [{ id: childOf('ST-13', 'girl') }],
      suspects: [{ bailStatus: 'CONDITIONAL', bailExpires: null }],
    });
  });

  it('hold the baby, the girl and the group of July among them', async () => {
    const urns = (await wholeQueue(200)).map(({ node }) => node.urn);
    const told = world2014().stories.filter(({ story }) =>
      ['ST-13', 'ST-20', 'ST-22'].includes(story),
    );
    expect(urns).toEqual(expect.arrayContaining(told.map(({ urn }) => urn)));
  });

  it('come oldest first, and are the same by any page size', async () => {
    const all = await wholeQueue(200);
    const ages = all.map(({ node }) => node.ageInDays);
    expect(ages).toEqual(ages.toSorted((a, b) => b - a));
    expect(await wholeQueue(7)).toEqual(all);
  });

  it('do not move under a page that is turned while files come and go', async () => {
    const all = await wholeQueue(200);
    const { pageInfo } = queueOf(await ask({ first: 5 }));
    const gone = all[2]?.node.urn;
    await database.asOwner((owner) =>
      owner.query(`update charging_case set status = 'CHARGED' where urn = $1`, [gone]),
    );
    const next = queueOf(await ask({ first: 5, after: pageInfo.endCursor }));
    await database.asOwner((owner) =>
      owner.query(`update charging_case set status = 'AWAITING_CPS' where urn = $1`, [gone]),
    );
    expect(next.edges).toEqual(all.slice(5, 10));
  });

  it('are counted as they are listed: total, median, over the standard', async () => {
    const nodes = (await wholeQueue(200)).map(({ node }) => node);
    const { totalCount, medianDays, overStandard } = queueOf(await ask({ first: 1 }));
    const ages = nodes.map(({ ageInDays }) => ageInDays).toSorted((a, b) => a - b);
    const middle = [ages[(ages.length - 1) >> 1] ?? 0, ages[ages.length >> 1] ?? 0] as const;
    expect(totalCount).toBe(nodes.length);
    expect(medianDays).toBe((middle[0] + middle[1]) / 2);
    expect(overStandard).toBe(nodes.filter(({ clock28 }) => clock28?.breached).length);
    expect(overStandard).toBeGreaterThan(0);
  });

  it('make a histogram without gaps whose bars add up to the total', async () => {
    const { histogram, totalCount } = queueOf(await ask({ first: 1 }));
    const nodes = (await wholeQueue(200)).map(({ node }) => node);
    expect(histogram.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount);
    for (const { fromDay, toDay, count } of histogram) {
      const within = nodes.filter((node) => node.ageInDays >= fromDay && node.ageInDays <= toDay);
      expect(within).toHaveLength(count);
    }
    const steps = histogram.slice(1).map(({ fromDay }, n) => fromDay - (histogram[n]?.toDay ?? 0));
    expect(new Set(steps)).toEqual(new Set([1]));
    expect(histogram.at(-1)).toEqual({ fromDay: 456, toDay: 462, count: 1 });
  });

  it('cost one statement for figures, one for the bars, one for the page', async () => {
    const only = async (selection: string): Promise<number> => {
      const document = `query { chargingQueue(awaiting: CPS, first: 50) { ${selection} } }`;
      const answer = await ask({}, { document });
      expect(answer.errors).toEqual([]);
      return answer.statements.length;
    };
    const one = await only('totalCount');
    expect(await only('totalCount medianDays overStandard')).toBe(one);
    expect(await only('edges { node { urn } } pageInfo { endCursor }')).toBe(one);
    expect(await only('totalCount histogram(stepDays: 7) { count } edges { cursor }')).toBe(
      one + 2,
    );
  });

  it('cost the same statements for two files as for fifty', async () => {
    const [two, fifty] = [await ask({ first: 2 }), await ask({ first: 50 })];
    expect(fifty.statements.length).toBe(two.statements.length);
  });
});

describe('the filters of the queue', () => {
  const filtered = async (filter: string): Promise<Queue> => {
    const document = `query { chargingQueue(${filter}, first: 200) { totalCount medianDays histogram { count } edges { node { urn ageInDays rasso status } } } }`;
    const answer = await ask({}, { document });
    expect(answer.errors).toEqual([]);
    return queueOf(answer);
  };

  it('part the queue between police and CPS', async () => {
    const [police, ours, both] = [
      await filtered('awaiting: POLICE'),
      await filtered('awaiting: CPS'),
      await filtered('orderBy: OLDEST_FIRST'),
    ];
    expect(police.totalCount).toBeGreaterThan(0);
    expect(police.totalCount + ours.totalCount).toBe(both.totalCount);
  });

  it('part it by offence and by age', async () => {
    const [sexual, others, all] = [
      await filtered('awaiting: CPS, rasso: true'),
      await filtered('awaiting: CPS, rasso: false'),
      await filtered('awaiting: CPS'),
    ];
    expect(sexual.totalCount + others.totalCount).toBe(all.totalCount);
    const old = await filtered('awaiting: CPS, minAgeDays: 300');
    const expected = all.edges.filter(({ node }) => node.ageInDays >= 300);
    expect(old.edges).toEqual(expected);
  });

  it('answer an empty queue with nothing, not with zero days', async () => {
    expect(await filtered('awaiting: CPS, area: "Nowhere"')).toEqual({
      totalCount: 0,
      medianDays: null,
      histogram: [],
      edges: [],
    });
  });
});

describe('the queue refuses', () => {
  const codeOf = ({ errors }: Answer): unknown => errors[0]?.extensions?.code;

  it.each([
    ['a cursor that is none', { first: 5, after: 'bm9uc2Vuc2U' }],
    ['a page of none', { first: 0 }],
    ['a page of too many', { first: 201 }],
  ])('%s', async (_what, variables) => {
    expect(codeOf(await ask(variables))).toBe('BAD_USER_INPUT');
  });

  it('bars of no width', async () => {
    const document = 'query { chargingQueue { histogram(stepDays: 0) { count } } }';
    expect(codeOf(await ask({}, { document }))).toBe('BAD_USER_INPUT');
  });

  it('the police, even in the middle of an episode that opens the class to them', async () => {
    const answer = await subgraph.ask({
      as: 'investigator',
      purpose,
      pass: passFor(purpose, [childOf('ST-13', 'girl')], { owner: 'CPS' }),
      document: 'query { chargingQueue(first: 5) { totalCount } }',
    });
    expect(answer.data).toEqual({ chargingQueue: null });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'WITHHELD', owner: 'CPS' });
  });

  it('anybody of another agency without one', async () => {
    const answer = await ask({ first: 5 }, { as: 'investigator' });
    expect(answer.data).toEqual({ chargingQueue: null });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'WITHHELD', class: 'CRIME' });
  });
});
