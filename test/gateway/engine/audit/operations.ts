import { byKey, link, type AuditFamily } from './family.js';

/** A counter that mutations of two subgraphs write down in, in the order in which they ran. */
const written: string[] = [];

/** What the caller writes: mutations in order, arguments, conditions, what is left null. */
export const operationFamilies: readonly AuditFamily[] = [
  {
    name: 'mutations run one after another, whichever subgraph they belong to',
    subgraphs: {
      one: {
        typeDefs: `${link} type Query { log: String }
          type Mutation { reset: Boolean  add(item: String!): Item }
          type Item @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: { log: () => written.join() },
          Mutation: {
            reset: () => {
              written.length = 0;
              return true;
            },
            add: async (_: unknown, { item }: { item: string }) => {
              await new Promise(setImmediate);
              written.push(`one ${item}`);
              return { id: written.join() };
            },
          },
        },
      },
      two: {
        typeDefs: `${link} type Mutation { put(item: String!): String }
          type Item @key(fields: "id") { id: ID! size: Int }`,
        resolvers: {
          Mutation: {
            put: (_: unknown, { item }: { item: string }) => {
              written.push(`two ${item}`);
              return written.join();
            },
          },
          Item: { __resolveReference: ({ id }: { id: string }) => ({ id, size: id.length }) },
        },
      },
    },
    cases: [
      {
        query:
          'mutation { reset a: add(item: "a") { id size } b: put(item: "b") c: add(item: "c") { id } }',
        data: {
          reset: true,
          a: { id: 'one a', size: 5 },
          b: 'one a,two b',
          c: { id: 'one a,two b,one c' },
        },
      },
    ],
  },
  {
    name: 'an input type of which each subgraph knows a part: what all know',
    subgraphs: {
      one: {
        typeDefs: `${link} type Query { find(by: Filter!): [Hit!] }
          input Filter { first: Int after: String } type Hit @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: {
            find: (_: unknown, { by }: { by: { first: number } }) =>
              Array.from({ length: by.first }, (__, at) => ({ id: String(at) })),
          },
        },
      },
      two: {
        typeDefs: `${link} input Filter { first: Int } type Hit @key(fields: "id") { id: ID! near(by: Filter): Int }`,
        resolvers: {
          Hit: {
            __resolveReference: ({ id }: { id: string }) => ({ id }),
            near: ({ id }: { id: string }, { by }: { by?: { first: number } }) =>
              Number(id) + (by?.first ?? 0),
          },
        },
      },
    },
    cases: [
      {
        query: '{ find(by: { first: 2 }) { a: near(by: { first: 10 }) b: near } }',
        data: {
          find: [
            { a: 10, b: 0 },
            { a: 11, b: 1 },
          ],
        },
      },
    ],
  },
  {
    name: 'an error and a null that may not be, below a list of another subgraph',
    subgraphs: {
      one: {
        typeDefs: `${link} type Query { rows: [Row] } type Row @key(fields: "id") { id: ID! }`,
        resolvers: { Query: { rows: () => [{ id: '1' }, { id: '2' }, { id: '3' }] } },
      },
      two: {
        typeDefs: `${link} type Row @key(fields: "id") { id: ID! must: Int! may: Int }`,
        resolvers: {
          Row: {
            ...byKey(
              [
                { id: '1', must: 1, may: 1 },
                { id: '2', may: 2 },
                { id: '3', must: 3 },
              ],
              'id',
            ),
          },
        },
      },
    },
    cases: [
      {
        query: '{ rows { id may } }',
        data: {
          rows: [
            { id: '1', may: 1 },
            { id: '2', may: 2 },
            { id: '3', may: null },
          ],
        },
      },
      {
        query: '{ rows { id must } }',
        data: { rows: [{ id: '1', must: 1 }, null, { id: '3', must: 3 }] },
        hasErrors: true,
      },
    ],
  },
  {
    name: 'type names and nothing else, at every level',
    subgraphs: {
      one: {
        typeDefs: `${link} type Query { user: User } type User @key(fields: "id") { id: ID! }`,
        resolvers: { Query: { user: () => ({ id: '1' }) } },
      },
      two: {
        typeDefs: `${link} type User @key(fields: "id") { id: ID! home: Home } type Home { city: String }`,
        resolvers: { User: byKey([{ id: '1', home: { city: 'Leeds' } }], 'id') },
      },
    },
    cases: [
      { query: '{ __typename a: __typename }', data: { __typename: 'Query', a: 'Query' } },
      {
        query: '{ user { t: __typename home { __typename } } }',
        data: { user: { t: 'User', home: { __typename: 'Home' } } },
      },
    ],
  },
];
