/**
 * Two owners as processes would be: HTTP for lookups, `graphql-transport-ws` for what one of them
 * publishes. Real sockets on ports that the system chooses; they keep what they were told by whom.
 */
import { createServer, type Server } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse, type GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { closed, listen } from '../../../support/identity.js';
import { supergraphOf } from '../../engine/support/in-process.js';
import { Channel, Log } from './channel.js';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])';

const subgraphs = {
  police: `${link}
    type Query { hello: String  never: String }
    type Mutation { greet(name: String!): String }
    type Subscription { referred(area: String): Referral!  quiet: Referral  refused: Referral }
    type Referral { cursor: String!  urgency: String  padding: String  child: Child  children: [Child!] }
    type Child @key(fields: "id") { id: ID!  known: Boolean }`,
  care: `${link}
    type Child @key(fields: "id") { id: ID!  plan: String }`,
} as const;

export const supergraphSdl = supergraphOf(subgraphs);

export interface Referral {
  readonly cursor: string;
  readonly padding?: string;
  readonly child?: { readonly id: string };
  readonly children?: readonly { readonly id: string }[];
}

export interface Opening {
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Owners {
  readonly policeUrl: string;
  readonly careUrl: string;
  readonly policeSocketUrl: string;
  /** What `referred` tells whoever listens. */
  readonly referrals: Channel<Referral>;
  /** Connections opened at the publishing owner, by their `connection_init`. */
  readonly opened: Log<Opening>;
  /** Closings of those connections. */
  readonly closings: Log<number>;
  /** Authorisations that lookups of the other owner came with. */
  readonly lookups: string[];
  /** Authorisations that requests of the publishing owner came with. */
  readonly asked: Log<string>;
  /** Requests of the publishing owner that were left before their answer. */
  readonly left: Log<number>;
  /** Drops every connection of the publishing owner without a word, as a killed process does. */
  killPolice(): void;
  /** Closes them in an orderly way, with this code. */
  closePolice(code: number): void;
  stop(): Promise<void>;
}

const answerHttp = (
  schema: GraphQLSchema,
  onRequest: (authorization: string) => void,
  onLeft: () => void = () => undefined,
): Server =>
  createServer((request, response) => {
    response.once('close', () => {
      if (!response.writableFinished) onLeft();
    });
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      onRequest(request.headers.authorization ?? '');
      const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as {
        query: string;
        variables: Record<string, unknown>;
      };
      void graphql({ schema, source: query, variableValues: variables }).then((result) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(result));
      });
    });
  });

const never = async function* (): AsyncGenerator<never> {
  await new Promise(() => undefined);
  yield* [];
};

export const startOwners = async (): Promise<Owners> => {
  const referrals = new Channel<Referral>();
  const opened = new Log<Opening>();
  const closings = new Log<number>();
  const lookups: string[] = [];
  const policeSchema = buildSubgraphSchema({
    typeDefs: parse(subgraphs.police),
    resolvers: {
      Query: { hello: () => 'hello', never: () => new Promise(() => undefined) },
      Mutation: { greet: (_: unknown, { name }: { name: string }) => `hello ${name}` },
      Subscription: {
        referred: { subscribe: () => referrals.listen(), resolve: (event: unknown) => event },
        quiet: { subscribe: never },
        refused: {
          subscribe: () => {
            throw new Error('not here');
          },
        },
      },
      Child: { known: ({ id }: { id: string }) => id !== 'unknown' },
    },
  });
  const careSchema = buildSubgraphSchema({
    typeDefs: parse(subgraphs.care),
    resolvers: {
      Child: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        plan: ({ id }: { id: string }) => {
          if (id === 'broken') throw new Error('the plan cannot be read');
          return `plan of ${id}`;
        },
      },
    },
  });
  const asked = new Log<string>();
  const left = new Log<number>();
  const police = answerHttp(
    policeSchema,
    (authorization) => {
      asked.add(authorization);
    },
    () => {
      left.add(left.all.length + 1);
    },
  );
  const care = answerHttp(careSchema, (authorization) => lookups.push(authorization));
  const sockets = new WebSocketServer({ server: police, path: '/graphql' });
  const serving = useServer(
    {
      schema: policeSchema,
      onConnect: ({ connectionParams = {} }) => {
        opened.add({ params: connectionParams });
      },
      onClose: (_, code = 0) => {
        closings.add(code);
      },
    },
    sockets,
  );
  const policePort = String(await listen(police));
  const carePort = String(await listen(care));
  return {
    policeUrl: `http://127.0.0.1:${policePort}/graphql`,
    policeSocketUrl: `ws://127.0.0.1:${policePort}/graphql`,
    careUrl: `http://127.0.0.1:${carePort}/graphql`,
    referrals,
    opened,
    closings,
    lookups,
    asked,
    left,
    killPolice: () => {
      for (const socket of sockets.clients) socket.terminate();
    },
    closePolice: (code) => {
      for (const socket of sockets.clients) socket.close(code);
    },
    stop: async () => {
      for (const socket of sockets.clients) socket.terminate();
      await serving.dispose();
      await Promise.all([closed(police), closed(care)]);
    },
  };
};
