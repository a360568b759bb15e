/**
 * One subgraph asked as the gateway would ask it, without the wire: its real schema, guard and checks,
 * over a real database. The request is taken as verified; tests of verification use real tokens.
 */
import type { FormattedExecutionResult } from 'graphql';
import type { ApolloServer } from '@apollo/server';
import type { DataSource } from 'typeorm';
import { findDemoPerson } from '../../dev/issuer/people.js';
import { registryOf } from '../../dev/issuer/issuers.js';
import type { EpisodeKind, EpisodePass } from '../../schema/principal/episode-pass.js';
import { agencies, type Agency } from '../../schema/principal/agency.js';
import type { DataClass } from '../../schema/policy/data-class.js';
import type { RequestContextClaims } from '../../schema/principal/request-context.js';
import type { Principal } from '../../schema/principal/principal.js';
import type { Role } from '../../schema/principal/role.js';
import type { AccessPurpose } from '../../schema/principal/purpose.js';
import type { Instant } from '../../schema/time/instant.js';
import { createChildRegister } from '../../subgraphs/shared/child-register/child-register.js';
import type { ClockRulesetName } from '../../subgraphs/shared/clock/clock-code.js';
import { createContext } from '../../subgraphs/shared/server/create-context.js';
import { createGraphQLServer } from '../../subgraphs/shared/server/graphql-server.js';
import type { Subgraph } from '../../subgraphs/shared/server/subgraph.js';
import type { SubgraphContext } from '../../subgraphs/shared/server/subgraph-context.js';
import { testSeal } from './test-seal.js';
import { collectedAudit, type CollectedRecord } from './collected-audit.js';

const registry = registryOf(1);

/** A demo person as the registry vouches for them. */
export const principalOf = (name: string): Principal => {
  const person = findDemoPerson(name);
  const issuer = registry.find(({ iss }) => person && iss.endsWith(`/${person.issuer}`));
  if (!person || !issuer) throw new Error(`There is no demo person ${name}`);
  return {
    issuer: issuer.iss,
    subject: person.person,
    name: person.name,
    kind: person.kind,
    agency: issuer.agency,
    organisation: issuer.organisation,
    roles: person.roles,
    areas: person.areas,
    team: null,
    assurance: 2,
    tokenId: null,
    expiresAt: Number.MAX_SAFE_INTEGER,
  };
};

const kindOfPurpose: Readonly<Partial<Record<AccessPurpose, EpisodeKind>>> = {
  MASH_SCREENING: 'ME',
  S47_STRATEGY_CP: 'SD',
  S17_CIN_LAC_EARLYHELP: 'CN',
  CRIMINAL_INVESTIGATION_CHARGING: 'URN',
  CUSTODY_WELFARE: 'CU',
  MISSING_EXPLOITATION: 'MI',
  DIRECT_CARE: 'SELF',
  LADO_ENQUIRY: 'LA',
};

/** An open episode of the purpose's kind that invites every agency for these children. */
export const passFor = (
  purpose: AccessPurpose,
  childIds: readonly string[],
  over: Partial<EpisodePass> = {},
): EpisodePass => ({
  owner: 'SOCIAL_CARE',
  episode: 'SD-2014-00001',
  kind: kindOfPurpose[purpose] ?? 'SELF',
  purposes: [purpose],
  children: childIds.map((id) => ({ id, area: null, ageBand: 'UNDER_16', consent: 'NOT_SOUGHT' })),
  agencies,
  people: [],
  investigations: [],
  expiresAt: Number.MAX_SAFE_INTEGER,
  ...over,
});

export interface Ask {
  readonly as: string;
  /** Other roles than the person's own: for roles that no demo person has. */
  readonly roles?: readonly Role[];
  readonly purpose: AccessPurpose;
  /** Null for work lists, aggregates and commands. */
  readonly pass: EpisodePass | null;
  readonly document: string;
  readonly variables?: Record<string, unknown>;
  /** What the gateway says that it pruned. */
  readonly withheld?: readonly DataClass[];
  readonly justification?: RequestContextClaims['justification'];
}

export interface Answer {
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: readonly NonNullable<FormattedExecutionResult['errors']>[number][];
  /** Every SQL statement that the request sent, `begin` and `commit` included. */
  readonly statements: readonly string[];
  /** What the answer left in the owner's audit log. */
  readonly records: readonly CollectedRecord[];
}

export interface AskedSubgraph {
  ask(question: Ask): Promise<Answer>;
  stop(): Promise<void>;
}

export interface AskSettings {
  readonly dataSource: DataSource;
  readonly now?: Instant;
  readonly ruleset?: ClockRulesetName;
}

/** What a request leaves behind. */
interface Left {
  readonly statements: string[];
  readonly records: CollectedRecord[];
}

const contextFor = (
  owner: Agency,
  { as, roles, purpose, pass, withheld = [], justification = null }: Ask,
  settings: AskSettings & Left,
): Promise<SubgraphContext> =>
  createContext(
    {
      principal: { ...principalOf(as), ...(roles ? { roles } : {}) },
      purpose,
      pass,
      passJwt: null,
      justification,
      withheld,
      requestId: 'request-1',
    },
    {
      owner,
      dataSource: settings.dataSource,
      register: createChildRegister(settings.dataSource, owner),
      clock: {
        ruleset: settings.ruleset ?? 'WM_2014',
        now: () => settings.now ?? '2014-11-14T17:00:00.000Z',
      },
      cursors: testSeal,
      audit: collectedAudit(settings.records),
      onStatement: (text) => settings.statements.push(text),
    },
  );

const answerOf = async (
  server: ApolloServer<SubgraphContext>,
  { document, variables = {} }: Ask,
  { contextValue, left }: { contextValue: SubgraphContext; left: Left },
): Promise<Answer> => {
  const { body } = await server.executeOperation({ query: document, variables }, { contextValue });
  if (body.kind !== 'single') throw new Error('Subgraphs answer in one piece.');
  // What callers see: plain objects, without graphql-js's null prototypes.
  const { data, errors = [] } = JSON.parse(
    JSON.stringify(body.singleResult),
  ) as FormattedExecutionResult;
  return { data, errors, ...left };
};

export const askSubgraph = async (
  subgraph: Subgraph,
  settings: AskSettings,
): Promise<AskedSubgraph> => {
  const server = await createGraphQLServer(subgraph);
  await server.start();
  return {
    ask: async (question) => {
      const left: Left = { statements: [], records: [] };
      const contextValue = await contextFor(subgraph.owner, question, { ...settings, ...left });
      return answerOf(server, question, { contextValue, left });
    },
    stop: () => server.stop(),
  };
};

/** `_entities` for some children, as the gateway asks for an agency's part of them. */
export const ofChildren = (
  selection: string,
  childIds: readonly string[],
): Pick<Ask, 'document' | 'variables'> => ({
  document: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Child { id ${selection} } } }`,
  variables: { representations: childIds.map((id) => ({ __typename: 'Child', id })) },
});
