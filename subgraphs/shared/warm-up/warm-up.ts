import type { ApolloServer } from '@apollo/server';
import type { PoolClient } from 'pg';
import type { Agency } from '../../../schema/principal/agency.js';
import type { EpisodeKind } from '../../../schema/principal/episode-pass.js';
import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import type { Role } from '../../../schema/principal/role.js';
import { registerOver } from '../child-register/child-register.js';
import { askOn } from '../database/ask-together.js';
import { poolOf } from '../database/pool-of.js';
import { ReadTransaction, type Connections } from '../database/read-transaction.js';
import type { GuardedSchema } from '../policy/withheld-in.js';
import { createContext, type ContextSources } from '../server/create-context.js';
import { createGraphQLServer } from '../server/graphql-server.js';
import type { Subgraph } from '../server/subgraph.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import type { VerifiedRequest } from '../server/verify-request.js';
import { ownPart } from './own-part.js';
import { NOBODY, RehearsedReads, type SentStatement } from './rehearsed-reads.js';

/** Each caller's rehearsal: code that has run a few times is compiled for good soon after. */
const ROUNDS = 2;

interface Rehearsed {
  readonly agency: Agency;
  readonly role: Role;
  readonly purpose: AccessPurpose;
  readonly kind: EpisodeKind;
}

const practitioner: Rehearsed = {
  ...{ agency: 'POLICE', role: 'MASH_PRACTITIONER', purpose: 'S47_STRATEGY_CP', kind: 'SD' },
};

/** Those who usually ask for a child view. */
const callers: readonly Rehearsed[] = [
  practitioner,
  { agency: 'SOCIAL_CARE', role: 'MASH_PRACTITIONER', purpose: 'S47_STRATEGY_CP', kind: 'SD' },
  { agency: 'HEALTH', role: 'NAMED_NURSE', purpose: 'S47_STRATEGY_CP', kind: 'SD' },
  {
    ...{ agency: 'CPS', role: 'RASSO_PROSECUTOR', kind: 'URN' },
    purpose: 'CRIMINAL_INVESTIGATION_CHARGING',
  },
];

const requestOf = ({ agency, role, purpose, kind }: Rehearsed): VerifiedRequest => ({
  principal: {
    ...{ issuer: '', subject: '', name: null, kind: 'person', agency, organisation: '' },
    ...{ roles: [role], areas: [], team: null, assurance: 2, tokenId: null, expiresAt: 0 },
  },
  ...{ purpose, passJwt: null, justification: null, withheld: [], requestId: 'warm-up' },
  pass: {
    ...{ owner: 'SOCIAL_CARE', episode: '', kind, purposes: [purpose], expiresAt: 0 },
    children: [{ id: NOBODY, area: null, ageBand: 'UNDER_16', consent: 'NOT_SOUGHT' }],
    ...{ agencies: [agency], people: [], investigations: [] },
  },
});

export interface WarmUp {
  readonly subgraph: Subgraph;
  readonly guarded: GuardedSchema;
  readonly sources: ContextSources;
  /** How many connections are to know every statement; none: it stays cold. */
  readonly connections: number;
}

/** What rehearsals sent, each statement once. */
type Score = ReadonlyMap<string, SentStatement>;

const rehearse = async (
  server: ApolloServer<SubgraphContext>,
  { guarded, sources }: WarmUp,
): Promise<Score> => {
  const query = ownPart(guarded.schema);
  const variables = { children: [{ __typename: 'Child', id: NOBODY }] };
  const score = new Map<string, SentStatement>();
  const rehearsing: ContextSources = {
    ...sources,
    // INVARIANT: nobody is told of anything, so nothing goes on record.
    audit: { ...sources.audit, log: { record: () => Promise.resolve() } },
    readsOf: (options) =>
      new RehearsedReads(options, (sent) => score.set(sent.statement.name, sent)),
  };
  for (let round = 0; round < ROUNDS; round += 1)
    for (const caller of callers) {
      const contextValue = await createContext(requestOf(caller), rehearsing);
      await server.executeOperation({ query, variables }, { contextValue });
    }
  return score;
};

/** Parsed and planned, with all of row-level security, as a request's own transaction does, which takes `client` of `pool`. */
const prepareOn = async (
  client: PoolClient,
  pool: Connections,
  { score, sources }: { readonly score: Score; readonly sources: ContextSources },
): Promise<void> => {
  const { reads } = await createContext(requestOf(practitioner), {
    ...sources,
    register: registerOver((asked) => askOn(client, asked), sources.owner),
    readsOf: (options) => new ReadTransaction({ ...options, pool }),
  });
  await Promise.allSettled(
    [...score.values()].map(({ statement, values }) => reads.run(statement, values)),
  );
  // Gives the connection back.
  await reads.finish();
};

/** At once, so that each is another one; then one after another: each may be asked for as soon as it is ready. */
const prepare = async (score: Score, { sources, connections }: WarmUp): Promise<void> => {
  const pool = poolOf(sources.dataSource);
  const held = new Set<PoolClient>();
  try {
    while (held.size < connections) held.add(await pool.connect());
    for (const client of held) {
      const lent = {
        connect: () => {
          held.delete(client);
          return Promise.resolve(client);
        },
      };
      await prepareOn(client, lent, { score, sources });
    }
  } finally {
    for (const client of held) client.release();
  }
};

/**
 * Answers, a few times and to nobody, this owner's part of a child view about a child who does not exist, and has
 * connections plan what that asks: else the first callers wait for both. Counts nowhere, and records nothing.
 */
export const warmUp = async (parts: WarmUp): Promise<void> => {
  const { subgraph, guarded, connections } = parts;
  if (connections === 0) return;
  const server = await createGraphQLServer(subgraph, { guarded });
  await server.start();
  const score = await rehearse(server, parts);
  await server.stop();
  await prepare(score, parts);
};
