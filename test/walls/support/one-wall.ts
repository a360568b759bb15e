/**
 * An owner with one of its walls left standing. The others are switched off from outside, by what the test
 * hands in: decisions that open everything, a pass that names everybody, the owner's own connection, which
 * row-level security does not bind. The product has no such switch.
 */
import { testSeal } from '../../support/test-seal.js';
import { parse, print } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { prune } from '../../../gateway/prune.js';
import { supergraphRules } from '../../../gateway/rules.js';
import type { DecisionVector } from '../../../schema/policy/decision-vector.js';
import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import { createChildRegister } from '../../../subgraphs/shared/child-register/child-register.js';
import { createDataSource } from '../../../subgraphs/shared/database/data-source.js';
import { poolOf } from '../../../subgraphs/shared/database/pool-of.js';
import { ReadTransaction } from '../../../subgraphs/shared/database/read-transaction.js';
import { createContext } from '../../../subgraphs/shared/server/create-context.js';
import { createGraphQLServer } from '../../../subgraphs/shared/server/graphql-server.js';
import type { SubgraphContext } from '../../../subgraphs/shared/server/subgraph-context.js';
import { ofChildren, passFor, principalOf } from '../../support/ask-subgraph.js';
import { collectedAudit } from '../../support/collected-audit.js';
import type { SeededDatabase } from '../../support/seeded.js';

export const walls = ['gateway', 'operation', 'record', 'database'] as const;

export type Wall = (typeof walls)[number];

export interface WallQuestion {
  readonly as: string;
  readonly purpose: AccessPurpose;
  readonly child: string;
  /** Below `Child`. */
  readonly select: string;
  /** Whether the pass names the child whose records are asked for. */
  readonly isInPass: boolean;
}

const everything = (vector: DecisionVector): DecisionVector => {
  const open: DecisionVector = {
    owner: vector.owner,
    of: () => ({ level: 'FULL', reason: null, policies: [], lawfulBasis: 'switched off' }),
    level: () => 'FULL',
    about: () => open,
  };
  return open;
};

/** The same for every record: nothing is known of any of them. */
const ofNoRecord = (vector: DecisionVector): DecisionVector => {
  const plain: DecisionVector = { ...vector, about: () => plain };
  return plain;
};

/** What stands of the subgraph's own walls. */
const standing = (context: SubgraphContext, wall: Wall): SubgraphContext => {
  const { authority, authorityOfChild, isInPass } = context;
  const open = everything(authority);
  const asked = wall === 'operation' ? ofNoRecord(authority) : open;
  const isRecordWall = wall === 'record';
  return {
    ...context,
    authority: asked,
    authorities: isRecordWall ? [open, ...context.authorities] : [asked],
    authorityOfChild: isRecordWall ? authorityOfChild : () => asked,
    isInPass: isRecordWall ? isInPass : () => true,
  };
};

export interface WalledOwner {
  /** What leaves the owner of these children's records. */
  ask(wall: Wall, question: WallQuestion): Promise<unknown>;
  stop(): Promise<void>;
}

/** The gateway's wall over this owner's own schema, whose marks are those of the supergraph. */
const prunedBy = (schema: GraphQLSchema, document: string, vector: DecisionVector): DocumentNode =>
  prune(parse(document), { schema, rules: supergraphRules(schema), vectorOf: () => vector });

export const walledOwner = async (
  database: SeededDatabase,
  supergraph: GraphQLSchema,
): Promise<WalledOwner> => {
  const { subgraph, dataSource, ownerUrl } = database;
  const { owner, entities, migrations } = subgraph;
  const unbound = createDataSource({ url: ownerUrl, entities, migrations, poolSize: 2 });
  await unbound.initialize();
  const server = await createGraphQLServer(subgraph);
  await server.start();
  const contextOf = (question: WallQuestion): Promise<SubgraphContext> => {
    const { as, purpose, child, isInPass } = question;
    const pass = passFor(purpose, isInPass ? [child] : []);
    const principal = principalOf(as);
    const request = { principal, purpose, pass, passJwt: null, justification: null, withheld: [] };
    return createContext(
      { ...request, requestId: 'request-1' },
      {
        ...{ owner, dataSource, register: createChildRegister(dataSource, owner) },
        cursors: testSeal,
        clock: { ruleset: 'WM_2014', now: () => '2014-11-14T17:00:00.000Z' },
        audit: collectedAudit(),
      },
    );
  };
  return {
    ask: async (wall, question) => {
      const context = await contextOf(question);
      const source = wall === 'database' ? dataSource : unbound;
      const reads = new ReadTransaction({ pool: poolOf(source), settings: context.settings });
      const { child, select } = question;
      if (wall === 'gateway') {
        const document = `query ($id: ID!) { child(id: $id) { ${select} } }`;
        // A child outside the pass is null in the gateway's own view, and nobody is asked.
        if (!context.isInPass(child)) return null;
        return print(prunedBy(supergraph, document, context.authority));
      }
      const { document: query, variables = {} } = ofChildren(select, [child]);
      const { body } = await server.executeOperation(
        { query, variables },
        { contextValue: { ...standing(context, wall), reads, dataSource: source } },
      );
      return body.kind === 'single'
        ? (JSON.parse(JSON.stringify(body.singleResult.data)) as unknown)
        : null;
    },
    stop: async () => {
      await server.stop();
      await unbound.destroy();
    },
  };
};
