/** A subgraph of the tests' own, asked without a database: for what the shared server does by itself. */
import type { FormattedExecutionResult } from 'graphql';
import { Pool } from 'pg';
import { Arg, Query, Resolver } from 'type-graphql';
import { DataSource } from 'typeorm';
import { requestAuthority } from '../../schema/policy/request-authority.js';
import { AuditTrail, type AuditSources } from '../../subgraphs/shared/audit/audit-trail.js';
import { ReadTransaction } from '../../subgraphs/shared/database/read-transaction.js';
import { Classified } from '../../subgraphs/shared/policy/classified.js';
import { Disclosure } from '../../subgraphs/shared/policy/disclosure.type.js';
import type { FailureListener } from '../../subgraphs/shared/server/failures.js';
import { createGraphQLServer } from '../../subgraphs/shared/server/graphql-server.js';
import type { Subgraph } from '../../subgraphs/shared/server/subgraph.js';
import type { SubgraphContext } from '../../subgraphs/shared/server/subgraph-context.js';
import { principalOf } from './ask-subgraph.js';
import { testSeal } from './test-seal.js';
import { collectedAudit } from './collected-audit.js';

@Resolver()
class OwnResolver {
  /** Brings the names of the classes into the schema, as every agency's does. */
  @Query(() => [Disclosure])
  disclosures(): readonly Disclosure[] {
    return [];
  }

  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @Query(() => String, { nullable: true })
  broken(): string {
    throw new Error('the name of a child');
  }

  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @Query(() => String, { nullable: true })
  workList(
    @Classified({ as: ['HEALTH'], at: 'SUMMARY' })
    @Arg('injury', () => String, { nullable: true })
    injury: string | null,
  ): string {
    return `all but ${String(injury)}`;
  }
}

const own: Subgraph = {
  name: 'police',
  owner: 'POLICE',
  resolvers: [OwnResolver],
  entities: [],
  migrations: [],
  commands: [],
  feeds: [],
  holdings: [],
  rows: {},
  reports: [],
  episodes: () => {
    throw new Error('no episode is asked for');
  },
};

/** Nothing is read. */
const neverConnected = (): ReadTransaction =>
  new ReadTransaction({ pool: new Pool(), settings: {} });

const contextOf = (as: string, audit: AuditSources): SubgraphContext => {
  const standing = {
    principal: principalOf(as),
    purpose: 'MASH_SCREENING' as const,
    pass: null,
  };
  const authority = requestAuthority(standing, own.owner);
  const request = {
    ...{ ...standing, passJwt: null, justification: null },
    ...{ withheld: [], requestId: 'request-7' },
  };
  const now = '2014-11-14T17:00:00.000Z';
  return {
    owner: own.owner,
    request,
    audit: new AuditTrail(audit, request, now),
    authority,
    authorityOfChild: () => authority,
    authorities: [authority],
    authorityAtRoot: authority,
    now,
    cursors: testSeal,
    onWritten: () => undefined,
    register: { ask: () => Promise.resolve(new Map()) },
    ruleset: 'WM_2014',
    dataSource: new DataSource({ type: 'postgres' }),
    settings: {},
    reads: neverConnected(),
    newReads: neverConnected,
    isInPass: () => false,
  };
};

/** What the mash police officer is answered. */
export const askOwnSubgraph = async (
  document: string,
  onFailure: FailureListener = () => undefined,
  audit: AuditSources = collectedAudit(),
): Promise<FormattedExecutionResult> => {
  const server = await createGraphQLServer(own, { onFailure });
  await server.start();
  const contextValue = contextOf('mash-police', audit);
  const { body } = await server.executeOperation({ query: document }, { contextValue });
  await server.stop();
  if (body.kind !== 'single') throw new Error('Subgraphs answer in one piece.');
  // What callers see: plain objects, without graphql-js's null prototypes.
  return JSON.parse(JSON.stringify(body.singleResult)) as FormattedExecutionResult;
};
