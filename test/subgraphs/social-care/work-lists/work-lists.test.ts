import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askAll, askPage, type WorkListQuestion } from '../../../support/ask-work-list.js';
import { askSubgraph, type AskedSubgraph } from '../../../support/ask-subgraph.js';
import { seededDatabase, type SeededDatabase } from '../../../support/seeded.js';
import { world2014 } from '../../../support/world-2014.js';

let database: SeededDatabase;
let subgraph: AskedSubgraph;

beforeAll(async () => {
  database = await seededDatabase('SOCIAL_CARE');
  subgraph = await askSubgraph(database.subgraph, { dataSource: database.dataSource });
}, 180_000);

afterAll(async () => {
  await subgraph.stop();
  await database.drop();
});

const as = 'mash-social-worker';
const worklist: WorkListQuestion = {
  as,
  list: 'mashWorklist',
  select: `id openedAt ragRating decision planRecorded lead children { id }
    agenciesContributed { agency contributedAt } clock { code status }`,
};

describe('return home interviews overdue', () => {
  it('are those neither held nor declined three days after the return, the longest back first', async () => {
    const { missingEpisodes, returnHomeInterviews } = world2014().socialCare;
    const settled = new Set(
      returnHomeInterviews
        .filter(({ at, accepted }) => at !== null || accepted === false)
        .map(({ missingEpisodeId }) => missingEpisodeId),
    );
    expect(missingEpisodes.filter(({ id }) => settled.has(id)).length).toBeGreaterThan(0);
    const overdue = missingEpisodes
      .filter(({ id, endedAt, rhiAccepted }) => {
        const isLate = endedAt !== null && endedAt < '2014-11-11T17:00:00Z';
        return isLate && rhiAccepted !== false && !settled.has(id);
      })
      .map(({ id }) => id);
    const question = { as, list: 'returnHomeInterviewsOverdue', select: 'id endedAt' };
    const nodes = (await askAll(subgraph, question, 50)).map(({ node }) => node);
    expect(nodes.map(({ id }) => id).sort()).toEqual([...overdue].sort());
    expect(nodes.length).toBeGreaterThan(0);
    const back = nodes.map(({ endedAt }) => String(endedAt));
    expect(back).toEqual(back.toSorted());
  });
});

describe('referrals overdue', () => {
  it('are those undecided whose clock is breached, the longest waiting first', async () => {
    const question = {
      ...{ as, list: 'referralsOverdue' },
      select: 'id receivedAt decision child { id } decisionClock { status }',
    };
    const nodes = (await askAll(subgraph, question, 50)).map(({ node }) => node);
    const undecided = world2014().socialCare.referrals.filter(
      ({ decidedAt, receivedAt }) => decidedAt === null && receivedAt < '2014-11-13T00:00:00Z',
    );
    expect(nodes.map(({ id }) => id).sort()).toEqual(undecided.map(({ id }) => id).sort());
    expect(nodes.length).toBeGreaterThan(0);
    for (const { decisionClock, child, decision } of nodes) {
      expect({ decisionClock, decision }).toEqual({
        decisionClock: { status: 'BREACHED' },
        decision: null,
      });
      expect(child).not.toBeNull();
    }
    const received = nodes.map(({ receivedAt }) => String(receivedAt));
    expect(received).toEqual(received.toSorted());
  });
});

describe('the work list of the MASH', () => {
  it('shows red first, then what nobody has rated, then amber and green', async () => {
    const edges = await askAll(subgraph, worklist, 50);
    expect(edges).toHaveLength(world2014().socialCare.mashEpisodes.length);
    const ranks = edges.map(({ node }) =>
      ['RED', null, 'AMBER', 'GREEN'].indexOf(
        typeof node.ragRating === 'string' ? node.ragRating : null,
      ),
    );
    expect(ranks).toEqual(ranks.toSorted());
  });

  it('can be narrowed to what is open, and to one authority', async () => {
    const told = world2014().socialCare.mashEpisodes;
    const open = { ...worklist, arguments: 'status: OPEN' };
    const { totalCount } = await askPage(subgraph, open, { first: 1 });
    expect(totalCount).toBe(told.filter(({ closedAt }) => closedAt === null).length);
    const here = { ...worklist, arguments: 'la: "E06000019"' };
    const { totalCount: hereford } = await askPage(subgraph, here, { first: 1 });
    expect(hereford).toBe(told.filter(({ area }) => area === 'E06000019').length);
  });
});

describe('section 47 enquiries', () => {
  const enquiries = { as, list: 'section47Enquiries', select: 'id startedOn endedOn outcome' };

  it('are those that have not ended, the oldest first', async () => {
    const nodes = (await askAll(subgraph, enquiries, 100)).map(({ node }) => node);
    expect(nodes.length).toBeGreaterThan(0);
    for (const { endedOn } of nodes) expect(endedOn).toBeNull();
    const started = nodes.map(({ startedOn }) => String(startedOn));
    expect(started).toEqual(started.toSorted());
  });

  it('are all of them where asked for', async () => {
    const all = { ...enquiries, arguments: 'openOnly: false' };
    const { totalCount } = await askPage(subgraph, all, { first: 1 });
    expect(totalCount).toBe(world2014().socialCare.section47Enquiries.length);
  });

  it('are of the caller’s own areas', async () => {
    const all = { ...enquiries, as: 'team-manager', arguments: 'openOnly: false' };
    const { totalCount } = await askPage(subgraph, all, { first: 1 });
    expect(totalCount).toBeLessThan(world2014().socialCare.section47Enquiries.length);
    const elsewhere = { ...all, arguments: 'openOnly: false, la: "E06000019"' };
    expect((await askPage(subgraph, elsewhere, { first: 1 })).totalCount).toBe(0);
  });
});

describe('reviews that are due', () => {
  const reviews = {
    as,
    list: 'reviewsDue',
    arguments: 'withinDays: 366',
    select: 'id kind dueOn child { id } clock { code dueOn status }',
  };

  it('are due on the day of their clock, the earliest first', async () => {
    const nodes = (await askAll(subgraph, reviews, 100)).map(({ node }) => node);
    expect(nodes.length).toBeGreaterThan(10);
    for (const { clock, dueOn } of nodes) expect(clock).toMatchObject({ dueOn });
    const days = nodes.map(({ dueOn }) => String(dueOn));
    expect(days).toEqual(days.toSorted());
    expect(new Set(nodes.map(({ kind }) => kind))).toEqual(
      new Set(['CHILD_PROTECTION', 'LOOKED_AFTER']),
    );
  });

  it('are as many as plans that run and children looked after', async () => {
    const { protectionPlans, lookedAfter } = world2014().socialCare;
    const plans = protectionPlans.filter(({ endedOn }) => endedOn === null);
    const current = lookedAfter.filter((status) => status.current);
    const { totalCount } = await askPage(subgraph, reviews, { first: 1 });
    expect(totalCount).toBe(plans.length + current.length);
  });

  it('always hold what is overdue', async () => {
    const overdue = { ...reviews, arguments: 'withinDays: 0' };
    const nodes = (await askAll(subgraph, overdue, 100)).map(({ node }) => node);
    for (const { dueOn } of nodes) expect(String(dueOn) <= '2014-11-14').toBe(true);
  });
});
