import { byKey, link, type AuditFamily } from './family.js';

const products = [
  { id: 'p1', price: 10, weight: 2 },
  { id: 'p2', price: 100, weight: 50 },
];

/** Where a field comes from: required, provided, shared, moved, hidden. */
export const fieldFamilies: readonly AuditFamily[] = [
  {
    name: 'a field that requires fields that require fields',
    subgraphs: {
      base: {
        typeDefs: `${link} type Query { products: [Product!] }
          type Product @key(fields: "id") { id: ID! price: Int weight: Int }`,
        resolvers: { Query: { products: () => products }, Product: byKey(products, 'id') },
      },
      shipping: {
        typeDefs: `${link} type Product @key(fields: "id") { id: ID! price: Int @external weight: Int @external
          cost: Int @requires(fields: "price weight") }`,
        resolvers: {
          Product: {
            __resolveReference: (given: object) => ({ ...given }),
            cost: ({ price, weight }: { price: number; weight: number }) => price + weight,
          },
        },
      },
      offers: {
        typeDefs: `${link} type Product @key(fields: "id") { id: ID! cost: Int @external
          isDear: Boolean @requires(fields: "cost") }`,
        resolvers: {
          Product: {
            __resolveReference: (given: object) => ({ ...given }),
            isDear: ({ cost }: { cost: number }) => cost > 50,
          },
        },
      },
    },
    cases: [
      {
        query: '{ products { isDear } }',
        data: { products: [{ isDear: false }, { isDear: true }] },
      },
      {
        query: '{ products { a: isDear cost id } }',
        data: {
          products: [
            { a: false, cost: 12, id: 'p1' },
            { a: true, cost: 150, id: 'p2' },
          ],
        },
      },
      {
        query: '{ products { price @skip(if: true) cost @include(if: true) } }',
        data: { products: [{ cost: 12 }, { cost: 150 }] },
      },
    ],
  },
  {
    name: 'a field that requires what an interface or a fragment holds',
    subgraphs: {
      base: {
        typeDefs: `${link} type Query { box: Box }
          type Box @key(fields: "id") { id: ID! content: Content }
          interface Content { name: String } type Toy implements Content { name: String age: Int } type Book implements Content { name: String pages: Int }`,
        resolvers: {
          Content: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
          Query: {
            box: () => ({ id: 'b', content: { __typename: 'Book', name: 'Atlas', pages: 9 } }),
          },
          Box: byKey([{ id: 'b', content: { __typename: 'Book', name: 'Atlas', pages: 9 } }], 'id'),
        },
      },
      labels: {
        typeDefs: `${link} type Box @key(fields: "id") { id: ID! content: Content @external
            label: String @requires(fields: "content { name ... on Book { pages } }") }
          interface Content { name: String } type Toy implements Content { name: String @external }
          type Book implements Content { name: String @external pages: Int @external }`,
        resolvers: {
          Content: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
          Box: {
            __resolveReference: (given: object) => ({ ...given }),
            label: ({ content }: { content: { name: string; pages?: number } }) =>
              `${content.name} ${String(content.pages ?? 0)}`,
          },
        },
      },
    },
    cases: [{ query: '{ box { label } }', data: { box: { label: 'Atlas 9' } } }],
  },
  {
    name: 'a field that is provided on one way and fetched on another',
    subgraphs: {
      reviews: {
        typeDefs: `${link} type Query { review: Review  best: Review @provides(fields: "author { name }") }
          type Review { body: String author: Author }
          type Author @key(fields: "id") { id: ID! name: String @external }`,
        resolvers: {
          Query: {
            review: () => ({ body: 'good', author: { id: 'a1' } }),
            best: () => ({ body: 'best', author: { id: 'a1', name: 'Ada' } }),
          },
        },
      },
      authors: {
        typeDefs: `${link} type Author @key(fields: "id") { id: ID! name: String @shareable books: Int }`,
        resolvers: { Author: byKey([{ id: 'a1', name: 'Ada', books: 3 }], 'id') },
      },
    },
    cases: [
      {
        query: '{ review { author { name } } best { author { name books } body } }',
        data: {
          review: { author: { name: 'Ada' } },
          best: { author: { name: 'Ada', books: 3 }, body: 'best' },
        },
      },
    ],
  },
  {
    name: 'a root field and an object that several subgraphs share in parts',
    subgraphs: {
      names: {
        typeDefs: `${link} type Query { product: Product @shareable }
          type Product @key(fields: "id") { id: ID! name: Name @shareable }
          type Name @shareable { id: ID brand: String }`,
        resolvers: { Query: { product: () => ({ id: '1', name: { id: 'n', brand: 'B' } }) } },
      },
      prices: {
        typeDefs: `${link} type Query { product: Product @shareable }
          type Product @key(fields: "id") { id: ID! price: Price }
          type Price { id: ID amount: Int }`,
        resolvers: { Query: { product: () => ({ id: '1', price: { id: 'p', amount: 5 } }) } },
      },
    },
    cases: [
      {
        query: '{ product { price { amount } name { brand } id } }',
        data: { product: { price: { amount: 5 }, name: { brand: 'B' }, id: '1' } },
      },
    ],
  },
  {
    name: 'a field that has moved to another subgraph',
    subgraphs: {
      old: {
        typeDefs: `${link} type Query { post: Post }
          type Post @key(fields: "id") { id: ID! createdAt: String }`,
        resolvers: { Query: { post: () => ({ id: 'x', createdAt: 'wrong' }) } },
      },
      new: {
        typeDefs: `${link} type Post @key(fields: "id") { id: ID! createdAt: String @override(from: "old") }`,
        resolvers: { Post: byKey([{ id: 'x', createdAt: 'right' }], 'id') },
      },
    },
    cases: [
      { query: '{ post { id createdAt } }', data: { post: { id: 'x', createdAt: 'right' } } },
    ],
  },
  {
    name: 'an enum whose values are not all for callers, and a field that is not',
    subgraphs: {
      one: {
        typeDefs: `${link} type Query { users: [User] }
          type User @key(fields: "id") { id: ID! kind: Kind secret: String @inaccessible }
          enum Kind { OPEN HIDDEN @inaccessible }`,
        resolvers: {
          Query: {
            users: () => [
              { id: 'u1', kind: 'OPEN', secret: 's1' },
              { id: 'u2', kind: 'HIDDEN', secret: 's2' },
            ],
          },
          User: byKey(
            [
              { id: 'u1', secret: 's1' },
              { id: 'u2', secret: 's2' },
            ],
            'id',
          ),
        },
      },
      two: {
        typeDefs: `${link} type User @key(fields: "id") { id: ID! secret: String @external
          hint: String @requires(fields: "secret") }`,
        resolvers: {
          User: {
            __resolveReference: (given: object) => ({ ...given }),
            hint: ({ secret }: { secret: string }) => `${secret}!`,
          },
        },
      },
    },
    cases: [
      { query: '{ users { hint } }', data: { users: [{ hint: 's1!' }, { hint: 's2!' }] } },
      {
        query: '{ users { kind } }',
        data: { users: [{ kind: 'OPEN' }, { kind: null }] },
        hasErrors: true,
      },
    ],
  },
  {
    name: 'subgraphs of the first federation, whose entities extend one another',
    subgraphs: {
      one: {
        typeDefs: 'type Query { user: User } type User @key(fields: "id") { id: ID! name: String }',
        resolvers: {
          Query: { user: () => ({ id: '1', name: 'Ada' }) },
          User: byKey([{ id: '1', name: 'Ada' }], 'id'),
        },
      },
      two: {
        typeDefs:
          'extend type User @key(fields: "id") { id: ID! @external name: String @external greeting: String @requires(fields: "name") }',
        resolvers: {
          User: {
            __resolveReference: (given: object) => ({ ...given }),
            greeting: ({ name }: { name: string }) => `Hello ${name}`,
          },
        },
      },
    },
    cases: [{ query: '{ user { greeting } }', data: { user: { greeting: 'Hello Ada' } } }],
  },
];
