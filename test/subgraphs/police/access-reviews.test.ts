import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { principalOf } from '../../support/ask-subgraph.js';
import {
  away,
  child,
  closeReviews,
  database,
  declare,
  justifiedReads,
  listIn,
  nodesIn,
  openReviews,
  raise,
  reviews,
  text,
} from './access-reviews/asked-reviews.js';
import { describeDataBreach } from './access-reviews/data-breach.js';
import { describeOverdue } from './access-reviews/overdue.js';
import { describeSecondPerson } from './access-reviews/second-person.js';

describe('accesses that a second person reviews', () => {
  beforeAll(openReviews);
  afterAll(closeReviews);

  it('are an empty list, and not null, where there are none', async () => {
    const answer = await reviews();
    expect(answer.errors).toEqual([]);
    expect(listIn(answer)).toEqual({
      ...{ edges: [], overdueCount: 0 },
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });

  it('are listed for the reviewer, the newest first, with the reason as it was given', async () => {
    await declare('response-officer');
    await declare('police-supervisor');
    const { issuer, subject } = principalOf('police-supervisor');
    await database().asOwner(async (owner) => {
      await owner.query(raise, [
        ...['BREAK_GLASS', child, 'https://health', 'nurse', 'HEALTH', 'DIRECT_CARE', 'BG-2014-9'],
      ]);
      const uncle = ['CONFLICT_OF_INTEREST', child, 'https://police', 'uncle', 'POLICE', null];
      await owner.query(raise, [...uncle, '2014-11-14']);
      await owner.query(raise, [...uncle.with(1, away), '2014-11-14']);
      const kept = `insert into conflict_of_interest values ($1, $2, $3, 'aunt', now())`;
      await owner.query(kept, [issuer, subject, away]);
    });
    await justifiedReads();
    const answer = await reviews();
    expect(answer.errors).toEqual([]);
    expect(nodesIn(answer)).toMatchObject([
      {
        ...{ kind: 'JUSTIFIED_READ', childId: child, who: 'worker', agency: 'SOCIAL_CARE' },
        ...{ justified: ['INTELLIGENCE'], reason: text, isReviewed: false, version: null },
      },
      {
        ...{ kind: 'CONFLICT_OF_INTEREST', childId: child, who: 'uncle', reason: null },
        ...{ isReviewed: false, isOverdue: false },
      },
      {
        ...{ kind: 'BREAK_GLASS_USED', agency: 'HEALTH', who: 'nurse', episode: 'BG-2014-9' },
        ...{ isReviewed: null, dueOn: null, isOverdue: null },
      },
      {
        ...{ kind: 'BREAK_GLASS_DECLARED', agency: 'POLICE', who: 'response-officer' },
        ...{ reason: 'He is outside the door.', isReviewed: false, version: 1 },
      },
    ]);
  });
  describeSecondPerson();
  describeOverdue();

  it('are read page by page', async () => {
    const whole = nodesIn(await reviews()).map(({ id }) => id);
    const first = await reviews({ first: 3 });
    const { hasNextPage, endCursor } = listIn(first).pageInfo;
    expect(hasNextPage).toBe(true);
    const rest = await reviews({ first: 3, after: endCursor });
    expect([...nodesIn(first), ...nodesIn(rest)].map(({ id }) => id)).toEqual(whole);
    expect(listIn(rest).pageInfo.hasNextPage).toBe(false);
    expect((await reviews({ after: 'no' })).errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it.each([
    ['response-officer', 'MASH_SCREENING'],
    ['police-supervisor', 'MASH_SCREENING'],
    ['team-manager', 'AUDIT'],
    ['ig-auditor', 'AUDIT'],
  ] as const)('are withheld from %s for %s', async (as, purpose) => {
    const { data, errors } = await reviews({}, { as, purpose });
    expect(data).toEqual({ policeAccessReviews: null });
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['WITHHELD']);
  });
  describeDataBreach();

  it('are out of reach of the role that answers requests but by the function', async () => {
    const sources = ['access_alert', 'audit_record', 'reviewable_accesses(null)'];
    for (const table of [...sources, 'conflict_of_interest', 'audit_overdue_reviews(null)']) {
      await expect(database().dataSource.query(`select * from ${table}`)).rejects.toThrow(
        /permission denied/,
      );
    }
    const listed = 'select * from access_reviews(null, null, 9, null)';
    expect(await database().dataSource.query(listed)).toEqual([]);
    const ever = JSON.stringify({ BREAK_GLASS_DECLARED: '2100-01-01' });
    const count = 'select access_reviews_overdue($1::jsonb) as overdue';
    expect(await database().dataSource.query(count, [ever])).toEqual([{ overdue: 0 }]);
  });
});
