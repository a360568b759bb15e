/** The police's list of accesses that a second person reviews, and what is on it: what its stories share. */
import { randomUUID } from 'node:crypto';
import { AuditWriter } from '../../../../subgraphs/shared/audit/audit-writer.js';
import { createDataSource } from '../../../../subgraphs/shared/database/data-source.js';
import { poolOf } from '../../../../subgraphs/shared/database/pool-of.js';
import {
  askSubgraph,
  principalOf,
  type Answer,
  type Ask,
  type AskedSubgraph,
} from '../../../support/ask-subgraph.js';
import { testAuditKey } from '../../../support/collected-audit.js';
import { childOf, seededDatabase, type SeededDatabase } from '../../../support/seeded.js';
import { callBy, recordOf } from '../../shared/audit/records.js';

export const child = childOf('ST-03', 'girl');
export const away = childOf('ST-20', 'baby');
export const text = 'To learn where he may have taken her tonight.';

export const raise = 'select raise_access_alert($1, $2::uuid, $3, $4, $5, $6, $7, $7, now())';

const reviewsDocument = `query ($first: Int! = 50, $after: String, $overdue: Boolean) {
  policeAccessReviews(first: $first, after: $after, overdue: $overdue) {
    overdueCount edges { cursor node { id kind childId agency who purpose episode justified reason isReviewed version
      dueOn isOverdue outcome finding reviewer } }
    pageInfo { hasNextPage endCursor } } }`;

let opened: { readonly database: SeededDatabase; readonly subgraph: AskedSubgraph } | null = null;

const theirs = (): NonNullable<typeof opened> => {
  if (!opened) throw new Error('Nothing is open yet');
  return opened;
};

export const database = (): SeededDatabase => theirs().database;
export const subgraph = (): AskedSubgraph => theirs().subgraph;

export const openReviews = async (): Promise<void> => {
  const seeded = await seededDatabase('POLICE');
  const asked = await askSubgraph(seeded.subgraph, { dataSource: seeded.dataSource });
  opened = { database: seeded, subgraph: asked };
};

export const closeReviews = async (): Promise<void> => {
  await subgraph().stop();
  await database().drop();
};

export const reviews = (variables: Record<string, unknown> = {}, over: Partial<Ask> = {}) =>
  subgraph().ask({
    ...{ as: 'police-supervisor', purpose: 'AUDIT', pass: null, document: reviewsDocument },
    ...{ variables, ...over },
  });

interface Listed {
  readonly overdueCount: number;
  readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export const listIn = ({ data }: Answer): Listed => data?.policeAccessReviews as Listed;

export const nodesIn = (answer: Answer): Listed['edges'][number]['node'][] =>
  listIn(answer).edges.map(({ node }) => node);

export const declare = (as: string): Promise<Answer> =>
  subgraph().ask({
    ...{ as, purpose: 'MASH_SCREENING', pass: null },
    document: `mutation ($input: BreakGlassInput!) {
      declarePoliceBreakGlass(input: $input) { recordId } }`,
    variables: {
      input: { idempotencyKey: randomUUID(), childId: child, reason: 'He is outside the door.' },
    },
  });

export const justifiedReads = async (): Promise<void> => {
  const source = createDataSource({ url: database().auditUrl, entities: [], migrations: [] });
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

/** The code with which an answer is refused; null where it is not. */
export const codeOf = ({ errors }: Answer): unknown => errors[0]?.extensions?.code ?? null;
