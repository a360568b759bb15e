import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { police } from '../../../../subgraphs/police/police.subgraph.js';
import { askSubgraph, type AskedSubgraph } from '../../../support/ask-subgraph.js';
import { seededDatabase, type SeededDatabase } from '../../../support/seeded.js';
import { world2014 } from '../../../support/world-2014.js';
import { askAll, askPage } from '../../../support/ask-work-list.js';

let database: SeededDatabase;
let subgraph: AskedSubgraph;

beforeAll(async () => {
  database = await seededDatabase('POLICE');
  subgraph = await askSubgraph(police, { dataSource: database.dataSource });
}, 180_000);

afterAll(async () => {
  await subgraph.stop();
  await database.drop();
});

const backlog = {
  list: 'harmAssessmentBacklog',
  arguments: 'orderBy: RISK_THEN_AGE',
  select: 'id receivedAt initialGrade ageInDays childLinked clock { status breached }',
};

describe('the backlog of harm assessments', () => {
  it('holds the 200 that waited at the inspection', async () => {
    expect((await askPage(subgraph, backlog, { first: 1 })).totalCount).toBe(200);
  });

  it('orders by risk, within a grade by linked child, then by age', async () => {
    const nodes = (await askAll(subgraph, backlog, 200)).map(({ node }) => node);
    const rank = (node: (typeof nodes)[number]): string =>
      [
        ['HIGH', 'MEDIUM', 'STANDARD'].indexOf(String(node.initialGrade)),
        node.childLinked === true ? 0 : 1,
        node.receivedAt,
        node.id,
      ].join(' ');
    const ranks = nodes.map(rank);
    expect(ranks).toEqual(ranks.toSorted());
  });

  it('counts the 80 to which a child is linked (assumed)', async () => {
    const linked = { ...backlog, arguments: 'childLinked: true' };
    expect((await askPage(subgraph, linked, { first: 1 })).totalCount).toBe(80);
  });

  it('can be narrowed to a unit; the MASH in Hereford has none', async () => {
    const unitOf = (name: string): string =>
      world2014().police.units.find((unit) => unit.name === name)?.id ?? '';
    const totalOf = async (unit: string): Promise<number> => {
      const ofUnit = { ...backlog, arguments: `unit: "${unit}"` };
      return (await askPage(subgraph, ofUnit, { first: 1 })).totalCount;
    };
    expect(await totalOf(unitOf('Hereford MASH'))).toBe(0);
    expect(await totalOf(unitOf('Harm assessment unit north'))).toBe(96);
    expect(await totalOf('no such unit')).toBe(0);
  });

  it('can be narrowed to what has waited long', async () => {
    const long = { ...backlog, arguments: 'minAgeHours: 720' };
    const edges = await askAll(subgraph, long, 200);
    expect(edges.length).toBeGreaterThan(0);
    for (const { node } of edges) expect(node.ageInDays).toBeGreaterThanOrEqual(30);
    expect(edges.length).toBeLessThan(200);
  });
});

describe('investigations', () => {
  const over12 = {
    list: 'investigationsOver',
    arguments: 'weeks: 12',
    select: 'id startedAt ageInWeeks daysSinceActivity twelveWeekClock { breached }',
  };

  it('of more than twelve weeks are those whose clock has run out, the oldest first', async () => {
    const nodes = (await askAll(subgraph, over12, 200)).map(({ node }) => node);
    for (const node of nodes) expect(node.twelveWeekClock).toEqual({ breached: true });
    const started = nodes.map(({ startedAt }) => String(startedAt));
    expect(started).toEqual(started.toSorted());
    expect(started.at(-1)?.slice(0, 10) ?? '').toMatch(/^2014-0[1-8]|^2013/);
  });

  it.each(['ST-12', 'ST-13', 'ST-14', 'ST-20', 'ST-21', 'ST-22'])(
    'of more than twelve weeks include the one of %s',
    async (story) => {
      const children = world2014().stories.find((told) => told.story === story)?.childIds ?? [];
      const open = world2014().police.investigations.filter(
        ({ childIds, endedAt }) =>
          endedAt === null && childIds.some((child) => children.includes(child)),
      );
      const ids = (await askAll(subgraph, over12, 200)).map(({ node }) => node.id);
      expect(open.filter(({ id }) => ids.includes(id)).length).toBeGreaterThan(0);
    },
  );

  it('are stalled after 28 days without an entry, the longest silent first', async () => {
    const stalled = {
      list: 'stalledInvestigations',
      select: 'id daysSinceActivity lastActivityAt',
    };
    const nodes = (await askAll(subgraph, stalled, 200)).map(({ node }) => node);
    for (const node of nodes) expect(node.daysSinceActivity).toBeGreaterThanOrEqual(28);
    expect(Number(nodes[0]?.daysSinceActivity)).toBeGreaterThanOrEqual(287);
    const last = nodes.map(({ lastActivityAt }) => String(lastActivityAt));
    expect(last).toEqual(last.toSorted());
  });

  it('are refused where the number is out of range', async () => {
    await expect(
      askPage(subgraph, { ...over12, arguments: 'weeks: -1' }, { first: 1 }),
    ).rejects.toThrow('BAD_USER_INPUT');
  });
});

describe('children in custody', () => {
  const missing = {
    list: 'missingDetentionCertificates',
    select: 'id arrestedAt outcome certificate { required status clock { breached } }',
  };

  it('lack eight of nine certificates', async () => {
    const { totalCount, edges } = await askPage(subgraph, missing, { first: 20 });
    expect(totalCount).toBe(8);
    expect(edges).toHaveLength(8);
    for (const { node } of edges) {
      expect(node.certificate).toMatchObject({ required: true, status: 'MISSING' });
    }
  });

  it('are listed while nobody has released them', async () => {
    const now = { list: 'childrenInCustodyNow', select: 'id releasedAt' };
    const inside = world2014().police.custodyRecords.filter(({ releasedAt }) => !releasedAt);
    const edges = await askAll(subgraph, now, 50);
    expect(edges.map(({ node }) => node.id).sort()).toEqual(inside.map(({ id }) => id).sort());
  });
});

describe('missing children', () => {
  const episodes = { list: 'missingEpisodes', select: 'id reportedAt foundAt repeatCount90d' };
  const told = (): readonly { foundAt: string | null; repeatCount90d: number }[] =>
    world2014().police.missingEpisodes;

  it('are listed with the newest report first', async () => {
    const edges = await askAll(subgraph, episodes, 200);
    const reported = edges.map(({ node }) => String(node.reportedAt));
    expect(reported).toEqual(reported.toSorted().reverse());
    expect(edges).toHaveLength(told().length);
  });

  it('can be narrowed to those still missing, and to repeats', async () => {
    const countOf = async (given: string): Promise<number> =>
      (await askPage(subgraph, { ...episodes, arguments: given }, { first: 1 })).totalCount;
    expect(await countOf('open: true')).toBe(told().filter(({ foundAt }) => !foundAt).length);
    const repeats = told().filter(({ repeatCount90d }) => repeatCount90d > 1).length;
    expect(repeats).toBeGreaterThan(0);
    expect(await countOf('repeat: true')).toBe(repeats);
    expect(await countOf('repeat: false')).toBe(told().length - repeats);
  });

  it('are overdue for an interview exactly when its clock is breached', async () => {
    const overdue = { list: 'rhiOverdue', select: 'id rhiClock { status }' };
    const edges = await askAll(subgraph, overdue, 200);
    expect(edges.length).toBeGreaterThan(0);
    for (const { node } of edges) expect(node.rhiClock).toEqual({ status: 'BREACHED' });
    const all = await askAll(subgraph, { ...episodes, select: 'id rhiClock { status }' }, 200);
    const breached = all.filter(
      ({ node }) => JSON.stringify(node.rhiClock) === '{"status":"BREACHED"}',
    );
    expect(edges).toHaveLength(breached.length);
  });

  it('are divided among the local authorities', async () => {
    const areas = ['E06000019', 'E10000034', 'E06000051', 'E06000020'];
    const counts = await Promise.all(
      areas.map(async (area) => {
        const ofArea = { ...episodes, arguments: `la: "${area}"` };
        return (await askPage(subgraph, ofArea, { first: 1 })).totalCount;
      }),
    );
    expect(counts.reduce((sum, count) => sum + count)).toBe(told().length);
  });
});

describe('allegations of which the LADO must be told', () => {
  const list = { list: 'ladoNotifications', select: 'id notifiedAt clock { status breached }' };

  it('are overdue when nobody told the LADO in time', async () => {
    const all = await askAll(subgraph, list, 50);
    expect(all).toHaveLength(2);
    const overdue = await askAll(subgraph, { ...list, arguments: 'overdue: true' }, 50);
    for (const { node } of overdue) expect(node.clock).toMatchObject({ status: 'BREACHED' });
    const others = await askAll(subgraph, { ...list, arguments: 'overdue: false' }, 50);
    expect(overdue.length + others.length).toBe(all.length);
  });
});

describe('referrals of which no decision is known', () => {
  it('are those whose clock is breached: sent a working day ago and more, the longest first', async () => {
    const list = { list: 'undecidedReferrals', select: 'id submittedAt decisionClock { status }' };
    expect(await askAll(subgraph, list, 50)).toEqual([]);
    await database.rows('update police_referral set decision = null, decided_at = null');
    const nodes = (await askAll(subgraph, list, 50)).map(({ node }) => node);
    const late = `select id from police_referral where submitted_at < '2014-11-13T00:00:00Z'`;
    const ids = (await database.rows<{ id: string }>(late)).map(({ id }) => id);
    expect(nodes.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(nodes.length).toBeGreaterThan(0);
    for (const { decisionClock } of nodes) expect(decisionClock).toEqual({ status: 'BREACHED' });
    const sent = nodes.map(({ submittedAt }) => String(submittedAt));
    expect(sent).toEqual(sent.toSorted());
  });
});

describe('children at risk of sexual exploitation', () => {
  const unflagged = { list: 'unflaggedCseChildren', select: 'child { id } riskGrade' };

  it('lack a flag in 248 of 280 cases', async () => {
    const edges = await askAll(subgraph, unflagged, 100);
    expect(edges).toHaveLength(248);
    expect(new Set(edges.map(({ node }) => JSON.stringify(node.child))).size).toBe(248);
  });

  it('come with the gravest risk first', async () => {
    const edges = await askAll(subgraph, unflagged, 100);
    const ranks = edges.map(({ node }) =>
      ['SIGNIFICANT', 'MODERATE', 'EMERGING', 'NO_CURRENT_RISK'].indexOf(String(node.riskGrade)),
    );
    expect(ranks).toEqual(ranks.toSorted());
  });
});
