import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import { parse, type GraphQLSchema } from 'graphql';
import { buildSchema, createResolversMap, type PubSub } from 'type-graphql';
import { bulkResolvers } from '../command/bulk/bulk-resolvers.js';
import { commandResolvers } from '../command/command-resolvers.js';
import { feedResolvers } from '../feed/feed-resolvers.js';
import { bindAuthority } from '../policy/row-authority.js';
import { recordResolvers } from '../record/record-resolvers.js';
import { Child } from './child.type.js';
import { printSdl } from './print-sdl.js';
import type { ResolverClass, Subgraph } from './subgraph.js';
import type { SubgraphContext } from './subgraph-context.js';

/** Federation's header. `@classified` is composed, so that the supergraph carries every mark. */
const header = `extend schema
  @link(url: "https://specs.apollo.dev/link/v1.0")
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@composeDirective", "@policy"])
  @link(url: "https://childview.example/classified/v1.0", import: ["@classified"])
  @composeDirective(name: "@classified")
`;

/** `@classified` is written once, in the agreement; `Level` occurs in no field, so it is written here. */
const definitions = (): string => {
  const directive = readFileSync(
    new URL('../../../schema/directives.graphql', import.meta.url),
    'utf8',
  );
  return `${directive}
"How much of a class a caller may see, weakest first."
enum Level {
  "Nothing, not even that it exists."
  NONE
  "That something is held, and whom to ask."
  PRESENCE
  "Codes, dates and status."
  SUMMARY
  "Everything."
  FULL
}
`;
};

/** GraphQL has no empty type: an agency without commands has no mutations, and none without feeds a subscription. */
const rootsOf = ({ commands, bulkCommands = [], feeds }: Subgraph): readonly ResolverClass[] => [
  ...(commands.length === 0 ? [] : [commandResolvers(commands)]),
  ...(bulkCommands.length === 0 ? [] : [bulkResolvers(bulkCommands)]),
  ...(feeds.length === 0 ? [] : [feedResolvers(feeds)]),
];

const noPubSub: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('Feeds are followed through the WebSocket server of the subgraph.');
  },
};

const classSchema = (subgraph: Subgraph): Promise<GraphQLSchema> =>
  buildSchema({
    resolvers: [...subgraph.resolvers, ...recordResolvers(subgraph.entities), ...rootsOf(subgraph)],
    orphanedTypes: [Child],
    validate: false,
    skipCheck: true,
    // Asked for wherever there is a subscription; feeds are followed past it (`shared/subscribe`).
    pubSub: noPubSub,
  });

export interface BuiltSubgraph {
  /** The subgraph's own SDL, marks and federation header included. */
  readonly sdl: string;
  readonly schema: GraphQLSchema;
}

/**
 * A reference to a child answers only inside the verified pass: anybody else's child does not exist. What
 * is reached through a child is read under the decisions about that child.
 */
const referenceToChild = (
  { id }: { readonly id: string },
  context: SubgraphContext,
): { id: string } | null => {
  if (!context.isInPass(id)) return null;
  const authority = context.authorityOfChild(id);
  return authority === context.authority ? { id } : bindAuthority({ id }, authority);
};

/** Classes → SDL → federated schema. The resolvers are not yet guarded. */
export const buildSubgraph = async (subgraph: Subgraph): Promise<BuiltSubgraph> => {
  const schema = await classSchema(subgraph);
  const sdl = `${header}\n${definitions()}\n${printSdl(schema, subgraph.owner)}\n`;
  const resolvers = createResolversMap(schema);
  Object.assign(resolvers.Child ?? {}, { __resolveReference: referenceToChild });
  // The two libraries type a map of resolvers differently and mean the same.
  const module = {
    typeDefs: parse(sdl),
    resolvers: resolvers as GraphQLResolverMap<SubgraphContext>,
  };
  const federated = buildSubgraphSchema([module]);
  return { sdl, schema: federated };
};
