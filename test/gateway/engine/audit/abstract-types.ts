import { byKey, link, type AuditFamily } from './family.js';

const typeOf = { __resolveType: ({ __typename }: { __typename: string }) => __typename };

/** Interfaces and unions, in one subgraph and over several. */
export const abstractFamilies: readonly AuditFamily[] = [
  {
    name: 'one response name of different types in the members of a union',
    subgraphs: {
      one: {
        typeDefs: `${link} type Query { accounts: [Account!] }
          union Account = User | Admin
          type User @key(fields: "id") { id: ID! name: String similar: [Account] }
          type Admin { id: ID name: String! photo: String }`,
        resolvers: {
          Account: typeOf,
          Query: {
            accounts: () => [
              {
                __typename: 'User',
                id: 'u1',
                name: null,
                similar: [{ __typename: 'Admin', id: 'a9', name: 'Root' }],
              },
              { __typename: 'Admin', id: 'a1', name: 'Root', photo: 'x.png' },
            ],
          },
        },
      },
      two: {
        typeDefs: `${link} type User @key(fields: "id") { id: ID! age: Int }`,
        resolvers: { User: byKey([{ id: 'u1', age: 40 }], 'id') },
      },
    },
    cases: [
      {
        query:
          '{ accounts { ... on User { id n: name age similar { ... on Admin { name } } } ... on Admin { id name photo } } }',
        data: {
          accounts: [
            { id: 'u1', n: null, age: 40, similar: [{ name: 'Root' }] },
            { id: 'a1', name: 'Root', photo: 'x.png' },
          ],
        },
      },
      {
        query: '{ accounts { kind: __typename ... on Admin { __typename } } }',
        data: { accounts: [{ kind: 'User' }, { kind: 'Admin', __typename: 'Admin' }] },
      },
    ],
  },
  {
    name: 'a union whose members differ from subgraph to subgraph',
    subgraphs: {
      one: {
        typeDefs: `${link} type Query { media: Media @shareable  viewer: Viewer @shareable }
          union Media = Book | Film
          type Book @shareable { title: String } type Film @shareable { title: String }
          type Viewer @shareable { media: Media }`,
        resolvers: {
          Media: typeOf,
          Query: {
            media: () => ({ __typename: 'Book', title: 'B' }),
            viewer: () => ({ media: { __typename: 'Film', title: 'F' } }),
          },
        },
      },
      two: {
        typeDefs: `${link} type Query { song: Media  viewer: Viewer @shareable }
          union Media = Book | Song
          type Book @shareable { title: String } type Song @shareable { title: String length: Int }
          type Viewer { name: String }`,
        resolvers: {
          Media: typeOf,
          Query: {
            song: () => ({ __typename: 'Song', title: 'S', length: 3 }),
            viewer: () => ({ name: 'V' }),
          },
        },
      },
    },
    cases: [
      {
        query:
          '{ media { ... on Book { title } ... on Song { length } } song { ... on Song { title length } ... on Film { title } } }',
        data: { media: { title: 'B' }, song: { title: 'S', length: 3 } },
      },
      {
        query:
          '{ viewer { name media { __typename ... on Film { title } ... on Song { title } } } }',
        data: { viewer: { name: 'V', media: { __typename: 'Film', title: 'F' } } },
      },
    ],
  },
  {
    name: 'an interface whose fields come from elsewhere for each of its types',
    subgraphs: {
      one: {
        typeDefs: `${link} type Query { nodes: [Node!] }
          interface Node { id: ID! }
          type Cat implements Node @key(fields: "id") { id: ID! } type Dog implements Node @key(fields: "id") { id: ID! }`,
        resolvers: {
          Node: typeOf,
          Query: {
            nodes: () => [
              { __typename: 'Cat', id: 'c' },
              { __typename: 'Dog', id: 'd' },
            ],
          },
        },
      },
      two: {
        typeDefs: `${link} interface Named { name: String }
          type Cat implements Named @key(fields: "id") { id: ID! name: String }
          type Dog implements Named @key(fields: "id") { id: ID! name: String friend: Named }`,
        resolvers: {
          Named: typeOf,
          Cat: byKey([{ id: 'c', name: 'Tom' }], 'id'),
          Dog: byKey(
            [{ id: 'd', name: 'Rex', friend: { __typename: 'Cat', id: 'c', name: 'Tom' } }],
            'id',
          ),
        },
      },
    },
    cases: [
      {
        query:
          '{ nodes { id ... on Cat { name } ... on Dog { name friend { name __typename ... on Node { id } } } } }',
        data: {
          nodes: [
            { id: 'c', name: 'Tom' },
            { id: 'd', name: 'Rex', friend: { name: 'Tom', __typename: 'Cat', id: 'c' } },
          ],
        },
      },
      {
        query: '{ nodes { ... on Named { name } } }',
        data: { nodes: [{ name: 'Tom' }, { name: 'Rex' }] },
      },
    ],
  },
  {
    name: 'an interface object: a field added to every type of an interface elsewhere',
    subgraphs: {
      one: {
        typeDefs: `${link} type Query { users: [Person!] }
          interface Person @key(fields: "id") { id: ID! name: String }
          type User implements Person @key(fields: "id") { id: ID! name: String age: Int }
          type Bot implements Person @key(fields: "id") { id: ID! name: String }`,
        resolvers: {
          Person: {
            ...typeOf,
            __resolveReference: ({ id }: { id: string }) => ({
              __typename: id.startsWith('u') ? 'User' : 'Bot',
              id,
              name: `N${id}`,
              age: 5,
            }),
          },
          User: {
            __resolveReference: ({ id }: { id: string }) => ({ id, name: `N${id}`, age: 5 }),
          },
          Bot: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `N${id}` }) },
          Query: {
            users: () => [
              { __typename: 'User', id: 'u1', name: 'Nu1', age: 5 },
              { __typename: 'Bot', id: 'b1', name: 'Nb1' },
            ],
          },
        },
      },
      two: {
        typeDefs: `${link} type Query { first: Person }
          type Person @interfaceObject @key(fields: "id") { id: ID! score: Int }`,
        resolvers: {
          Query: { first: () => ({ id: 'u1' }) },
          Person: {
            __resolveReference: ({ id }: { id: string }) => ({ id }),
            score: ({ id }: { id: string }) => id.length,
          },
        },
      },
    },
    cases: [
      {
        query: '{ users { id score ... on User { age } } }',
        data: {
          users: [
            { id: 'u1', score: 2, age: 5 },
            { id: 'b1', score: 2 },
          ],
        },
      },
      {
        query: '{ first { score name __typename ... on User { age } } }',
        data: { first: { score: 2, name: 'Nu1', __typename: 'User', age: 5 } },
      },
    ],
  },
];
