/** What holds of every work list, whatever it lists: the laws of its pages, and whom they are for. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { police } from '../../../../subgraphs/police/police.subgraph.js';
import { askSubgraph, type AskedSubgraph } from '../../../support/ask-subgraph.js';
import { seededDatabase, type SeededDatabase } from '../../../support/seeded.js';
import { askAll, askPage, type WorkListQuestion } from './ask-work-list.js';

let database: SeededDatabase;
let subgraph: AskedSubgraph;

beforeAll(async () => {
  database = await seededDatabase('POLICE');
  subgraph = await askSubgraph(police, { dataSource: database.dataSource });
}, 60_000);

afterAll(async () => {
  await subgraph.stop();
  await database.drop();
});

const lists: readonly WorkListQuestion[] = [
  { list: 'harmAssessmentBacklog', select: 'id' },
  { list: 'investigationsOver', arguments: 'weeks: 12', select: 'id' },
  { list: 'stalledInvestigations', select: 'id' },
  { list: 'missingDetentionCertificates', select: 'id' },
  { list: 'childrenInCustodyNow', select: 'id' },
  { list: 'unflaggedCseChildren', select: 'child { id }' },
  { list: 'missingEpisodes', select: 'id' },
  { list: 'rhiOverdue', select: 'id' },
  { list: 'ladoNotifications', select: 'id' },
];

describe.each(lists)('the pages of $list', (question) => {
  it('are the list, whatever their size: nothing twice, nothing left out', async () => {
    const whole = await askAll(subgraph, question, 200);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 7, max: 90 }), async (first) => {
        expect(await askAll(subgraph, question, first)).toEqual(whole);
      }),
      { numRuns: 4 },
    );
    expect(new Set(whole.map(({ cursor }) => cursor)).size).toBe(whole.length);
  });

  it('go on after any entry', async () => {
    const whole = await askAll(subgraph, question, 200);
    for (const place of [0, Math.floor(whole.length / 2), whole.length - 1]) {
      const after = whole[place]?.cursor;
      if (after === undefined) continue;
      const { edges, totalCount } = await askPage(subgraph, question, { first: 5, after });
      expect(edges).toEqual(whole.slice(place + 1, place + 6));
      expect(totalCount).toBe(whole.length);
    }
  });

  it('are not for another agency, and nothing is read for it', async () => {
    const answer = await subgraph.ask({
      as: 'mash-social-worker',
      purpose: 'S47_STRATEGY_CP',
      pass: null,
      document: `{ ${question.list}${question.arguments ? `(${question.arguments})` : ''} {
        totalCount edges { node { __typename } } } }`,
    });
    expect(answer.data).toEqual({ [question.list]: null });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'WITHHELD', owner: 'POLICE' } }]);
    expect(answer.statements).toEqual([]);
  });

  it.each(['nonsense', 'MjAxNC0wMi0zMA', '🙂'])('refuse %p as a cursor', async (after) => {
    await expect(askPage(subgraph, question, { first: 1, after })).rejects.toThrow(
      'BAD_USER_INPUT',
    );
  });

  it.each([0, 201, -1])('are not of %p entries', async (first) => {
    await expect(askPage(subgraph, question, { first })).rejects.toThrow('BAD_USER_INPUT');
  });
});

describe('a page of the backlog', () => {
  const question: WorkListQuestion = { list: 'harmAssessmentBacklog', select: 'id' };

  it('is not shifted by what is assessed or comes in meanwhile', async () => {
    const whole = await askAll(subgraph, question, 200);
    const [first] = whole;
    const after = whole[9]?.cursor ?? null;
    await database.asOwner(async (owner) => {
      const set = 'update harm_assessment set secondary_assessed_at = $2 where id = $1';
      await owner.query(set, [first?.node.id, '2014-11-14T17:00:00Z']);
    });
    const { edges } = await askPage(subgraph, question, { first: 5, after });
    expect(edges).toEqual(whole.slice(10, 15));
    expect((await askPage(subgraph, question, { first: 1 })).totalCount).toBe(whole.length - 1);
  });

  it('refuses the cursor of another list', async () => {
    const other = { list: 'stalledInvestigations', select: 'id' };
    const { pageInfo } = await askPage(subgraph, other, { first: 1 });
    await expect(
      askPage(subgraph, question, { first: 1, after: pageInfo.endCursor }),
    ).rejects.toThrow('BAD_USER_INPUT');
  });

  it('holds only what is of the caller’s own areas', async () => {
    const asked = { ...question, as: 'response-officer' };
    const { totalCount } = await askPage(subgraph, asked, { first: 1 });
    expect(totalCount).toBe(62);
  });
});
