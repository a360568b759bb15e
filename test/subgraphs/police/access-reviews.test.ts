import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditWriter } from '../../../subgraphs/shared/audit/audit-writer.js';
import { overdueReviews } from '../../../subgraphs/shared/access-review/review-watcher.js';
import { createDataSource } from '../../../subgraphs/shared/database/data-source.js';
import { poolOf } from '../../../subgraphs/shared/database/pool-of.js';
import {
  askSubgraph,
  principalOf,
  type Answer,
  type Ask,
  type AskedSubgraph,
} from '../../support/ask-subgraph.js';
import { testAuditKey } from '../../support/collected-audit.js';
import { childOf, seededDatabase, type SeededDatabase } from '../../support/seeded.js';
import { callBy, recordOf } from '../shared/audit/records.js';

const child = childOf('ST-03', 'girl');
const away = childOf('ST-20', 'baby');
const text = 'To learn where he may have taken her tonight.';

const raise = 'select raise_access_alert($1, $2::uuid, $3, $4, $5, $6, $7, $7, now())';

const reviewsDocument = `query ($first: Int! = 50, $after: String, $overdue: Boolean) {
  policeAccessReviews(first: $first, after: $after, overdue: $overdue) {
    overdueCount edges { cursor node { id kind childId agency who purpose episode justified reason isReviewed version
      dueOn isOverdue outcome finding reviewer } }
    pageInfo { hasNextPage endCursor } } }`;

let database: SeededDatabase;
let subgraph: AskedSubgraph;

const reviews = (variables: Record<string, unknown> = {}, over: Partial<Ask> = {}) =>
  subgraph.ask({
    ...{ as: 'police-supervisor', purpose: 'AUDIT', pass: null, document: reviewsDocument },
    ...{ variables, ...over },
  });

interface Listed {
  readonly overdueCount: number;
  readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const listIn = ({ data }: Answer): Listed => data?.policeAccessReviews as Listed;

const nodesIn = (answer: Answer): Listed['edges'][number]['node'][] =>
  listIn(answer).edges.map(({ node }) => node);

const declare = (as: string): Promise<Answer> =>
  subgraph.ask({
    ...{ as, purpose: 'MASH_SCREENING', pass: null },
    document: `mutation ($input: BreakGlassInput!) {
      declarePoliceBreakGlass(input: $input) { recordId } }`,
    variables: {
      input: { idempotencyKey: randomUUID(), childId: child, reason: 'He is outside the door.' },
    },
  });

const justifiedReads = async (): Promise<void> => {
  const source = createDataSource({ url: database.auditUrl, entities: [], migrations: [] });
  await source.initialize();
  const writer = new AuditWriter({ owner: 'POLICE', pool: poolOf(source) });
  const justification = testAuditKey.encrypt(text);
  const justified = { justified: ['INTELLIGENCE', 'CUSTODY'], justification } as const;
  const opened = { disclosed: { INTELLIGENCE: { level: 'FULL', count: 0 } } } as const;
  await writer.record(callBy('worker', { ...justified, agency: 'SOCIAL_CARE' }), [
    recordOf(child, opened),
  ]);
  await writer.record(callBy('nobody', justified), [recordOf(child)]);
  const { issuer, subject } = principalOf('police-supervisor');
  await writer.record(callBy(subject, { ...justified, issuer }), [recordOf(child, opened)]);
  await source.destroy();
};

describe('accesses that a second person reviews', () => {
  beforeAll(async () => {
    database = await seededDatabase('POLICE');
    subgraph = await askSubgraph(database.subgraph, { dataSource: database.dataSource });
  });
  afterAll(async () => {
    await subgraph.stop();
    await database.drop();
  });

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
    await database.asOwner(async (owner) => {
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

  describe('are reviewed by a second person', () => {
    const find = async (accessId: unknown, as = 'police-supervisor'): Promise<Answer> =>
      subgraph.ask({
        ...{ as, purpose: 'AUDIT', pass: null },
        document: `mutation ($input: AccessFindingInput!) {
          recordPoliceAccessFinding(input: $input) { recordId } }`,
        variables: {
          input: {
            ...{ idempotencyKey: randomUUID(), accessId, outcome: 'NOT_IN_ORDER' },
            finding: 'He had no part in the case: spoken to.',
          },
        },
      });
    const codeOf = ({ errors }: Answer): unknown => errors[0]?.extensions?.code ?? null;
    const idOf = async (kind: string): Promise<unknown> =>
      nodesIn(await reviews()).find((node) => node.kind === kind)?.id;

    it.each(['JUSTIFIED_READ', 'CONFLICT_OF_INTEREST'])(
      '%s: once, with an outcome',
      async (kind) => {
        const id = await idOf(kind);
        expect(codeOf(await find(id))).toBeNull();
        expect(nodesIn(await reviews()).find((node) => node.id === id)).toMatchObject({
          ...{ kind, isReviewed: true, isOverdue: false, reviewer: 'police-supervisor' },
          ...{ outcome: 'NOT_IN_ORDER', finding: 'He had no part in the case: spoken to.' },
        });
        expect(codeOf(await find(id))).toBe('CONFLICT');
      },
    );

    it.each(['BREAK_GLASS_USED', 'BREAK_GLASS_DECLARED'])(
      '%s: elsewhere, or by its own command',
      async (kind) => {
        expect(codeOf(await find(await idOf(kind)))).toBe('BAD_USER_INPUT');
      },
    );

    it('never by the person whose access it was', async () => {
      const { subject } = principalOf('police-supervisor');
      const [own] = await database.rows<{ id: string }>(
        `select md5('audit ' || id::text)::uuid as id from audit_record where subject = $1
          and justification is not null`,
        [subject],
      );
      expect(codeOf(await find(own?.id))).toBe('CONFLICT');
    });

    it('never by somebody who may not know of the child, to whom there is no such access', async () => {
      const [alert] = await database.rows<{ id: string }>(
        'select id from access_alert where child_id = $1',
        [away],
      );
      const ofAway = await find(alert?.id);
      const ofNothing = await find(randomUUID());
      expect(ofAway.errors).toEqual(ofNothing.errors);
      expect(codeOf(ofAway)).toBe('BAD_USER_INPUT');
    });
  });

  describe('when nobody has reviewed them by their day', () => {
    const agedBy = async (days: number, table: string, moment: string): Promise<void> => {
      const sql = `update ${table} set ${moment} = ${moment} - $1::integer * interval '1 day'`;
      await database.asOwner((owner) => owner.query(sql, [days]));
    };
    const counted = async (): Promise<unknown> => {
      const source = createDataSource({ url: database.auditUrl, entities: [], migrations: [] });
      await source.initialize();
      const overdue = await overdueReviews(poolOf(source));
      await source.destroy();
      return Object.fromEntries(overdue);
    };

    it('are none on their first day', async () => {
      expect(nodesIn(await reviews({ overdue: true }))).toEqual([]);
      expect(await counted()).toEqual({
        ...{ BREAK_GLASS_DECLARED: 0, CONFLICT_OF_INTEREST: 0, JUSTIFIED_READ: 0 },
      });
    });

    it('are listed by themselves, and counted whatever the page shows', async () => {
      // A working day is over after ten days, whichever holidays are among them.
      await agedBy(10, 'break_glass', 'expires_at');
      await agedBy(10, 'access_alert', 'raised_at');
      const late = await reviews({ overdue: true });
      expect(nodesIn(late)).toMatchObject([
        { kind: 'BREAK_GLASS_DECLARED', who: 'response-officer', isOverdue: true },
      ]);
      expect(listIn(late).overdueCount).toBe(1);
      expect(listIn(await reviews({ first: 1 })).overdueCount).toBe(1);
      const all = nodesIn(await reviews());
      expect(all.filter(({ isOverdue }) => isOverdue)).toEqual(nodesIn(late));
      expect(all.length).toBeGreaterThan(1);
    });

    it('are counted for whoever watches the whole, with the reviewer’s own and of whom is kept from them', async () => {
      // Two declarations, one of them her own; the uncle's question about a child who is kept from her, and hers.
      expect(await counted()).toEqual({
        ...{ BREAK_GLASS_DECLARED: 2, CONFLICT_OF_INTEREST: 2, JUSTIFIED_READ: 0 },
      });
    });

    it('are none any more once they are reviewed', async () => {
      const [late] = nodesIn(await reviews({ overdue: true }));
      const { errors } = await subgraph.ask({
        ...{ as: 'police-supervisor', purpose: 'AUDIT', pass: null },
        document: `mutation ($input: AccessReviewInput!) {
          recordPoliceAccessReview(input: $input) { recordId } }`,
        variables: {
          input: { idempotencyKey: randomUUID(), breakGlassId: late?.id, finding: 'He was there.' },
        },
      });
      expect(errors).toEqual([]);
      expect(listIn(await reviews({ overdue: true }))).toMatchObject({
        ...{ edges: [], overdueCount: 0 },
      });
    });
  });

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

  describe('as a personal data breach', () => {
    const listed = async (over: Partial<Ask> = {}) =>
      subgraph.ask({
        ...{ as: 'police-supervisor', purpose: 'AUDIT', pass: null, ...over },
        document: `{ policeDataBreaches { id accessId childId nature decision reason
          clock { code status } } }`,
      });
    const decide = (input: Readonly<Record<string, unknown>>): Promise<Answer> =>
      subgraph.ask({
        ...{ as: 'police-supervisor', purpose: 'AUDIT', pass: null },
        document: `mutation ($input: DataBreachDecisionInput!) {
          decidePoliceDataBreach(input: $input) { dataBreach { decision version } } }`,
        variables: { input: { idempotencyKey: randomUUID(), ...input } },
      });
    const codeOf = ({ errors }: Answer): unknown => errors[0]?.extensions?.code ?? null;

    it('are kept for the agency, which tells the Commissioner or says why not', async () => {
      await database.asOwner((owner) =>
        owner.query(raise, [
          ...['CONFLICT_OF_INTEREST', child, 'https://police', 'cousin', 'POLICE', null],
          '2014-11-14',
        ]),
      );
      const [alert] = await database.rows<{ id: string }>(
        `select id from access_alert where subject = 'cousin'`,
      );
      const finding = {
        accessId: alert?.id,
        outcome: 'DATA_BREACH',
        finding: 'He told his family.',
      };
      const found = await subgraph.ask({
        ...{ as: 'police-supervisor', purpose: 'AUDIT', pass: null },
        document: `mutation ($input: AccessFindingInput!) {
          recordPoliceAccessFinding(input: $input) { recordId } }`,
        variables: { input: { idempotencyKey: randomUUID(), ...finding } },
      });
      expect(found.errors).toEqual([]);
      const { data, errors } = await listed();
      expect(errors).toEqual([]);
      const [breach] = data?.policeDataBreaches as readonly { readonly id: string }[];
      expect(breach).toMatchObject({
        ...{ accessId: alert?.id, childId: child, nature: 'He told his family.', decision: null },
        clock: { code: 'ICO_BREACH' },
      });
      const at = { dataBreachId: breach?.id, decidedAt: '2014-11-14T17:00:00Z' };
      expect(codeOf(await decide({ ...at, decision: 'NO_RISK' }))).toBe('BAD_USER_INPUT');
      const early = { ...at, decision: 'REPORTED', decidedAt: '2014-11-13T17:00:00Z' };
      expect(codeOf(await decide(early))).toBe('CONFLICT');
      expect((await decide({ ...at, decision: 'REPORTED' })).data).toEqual({
        decidePoliceDataBreach: { dataBreach: { decision: 'REPORTED', version: 2 } },
      });
      expect(codeOf(await decide({ ...at, decision: 'REPORTED' }))).toBe('CONFLICT');
    });

    it.each([
      ['response-officer', 'MASH_SCREENING'],
      ['team-manager', 'AUDIT'],
      ['ig-auditor', 'AUDIT'],
    ] as const)('are withheld from %s for %s', async (as, purpose) => {
      const { data, errors } = await listed({ as, purpose });
      expect(data).toEqual({ policeDataBreaches: null });
      expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['WITHHELD']);
    });
  });

  it('are out of reach of the role that answers requests but by the function', async () => {
    const sources = ['access_alert', 'audit_record', 'reviewable_accesses(null)'];
    for (const table of [...sources, 'conflict_of_interest', 'audit_overdue_reviews(null)']) {
      await expect(database.dataSource.query(`select * from ${table}`)).rejects.toThrow(
        /permission denied/,
      );
    }
    const listed = 'select * from access_reviews(null, null, 9, null)';
    expect(await database.dataSource.query(listed)).toEqual([]);
    const ever = JSON.stringify({ BREAK_GLASS_DECLARED: '2100-01-01' });
    const count = 'select access_reviews_overdue($1::jsonb) as overdue';
    expect(await database.dataSource.query(count, [ever])).toEqual([{ overdue: 0 }]);
  });
});
