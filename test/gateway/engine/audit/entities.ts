import { byKey, link, type AuditFamily } from './family.js';

const users = [
  { id: 'u1', name: 'Ada', email: 'ada@x' },
  { id: 'u2', name: 'Ben', email: 'ben@x' },
];
const nicknames = [
  { email: 'ada@x', nickname: 'A' },
  { email: 'ben@x', nickname: 'B' },
];

/** Entities: found again by keys of every kind. */
export const entityFamilies: readonly AuditFamily[] = [
  {
    name: 'an entity is looked up by a key that is not its first',
    subgraphs: {
      one: {
        typeDefs: `${link} type Query { user: User  users: [User!]! }
          type User @key(fields: "id") @key(fields: "email") { id: ID! name: String email: ID! }`,
        resolvers: { Query: { user: () => users[0], users: () => users } },
      },
      two: {
        typeDefs: `${link} type User @key(fields: "email") { email: ID! nickname: String }`,
        resolvers: { User: byKey(nicknames, 'email') },
      },
    },
    cases: [
      {
        query: '{ user { id nickname } }',
        data: { user: { id: 'u1', nickname: 'A' } },
      },
      {
        query: '{ users { nickname name } again: users { n: nickname } }',
        data: {
          users: [
            { nickname: 'A', name: 'Ada' },
            { nickname: 'B', name: 'Ben' },
          ],
          again: [{ n: 'A' }, { n: 'B' }],
        },
      },
    ],
  },
  {
    name: 'keys lead from one subgraph to the next: id, then sku, then code',
    subgraphs: {
      ids: {
        typeDefs: `${link} type Query { things: [Thing!] }
          type Thing @key(fields: "id") { id: ID! }`,
        resolvers: { Query: { things: () => [{ id: '1' }, { id: '2' }] } },
      },
      skus: {
        typeDefs: `${link} type Thing @key(fields: "id") @key(fields: "sku") { id: ID! sku: ID! }`,
        resolvers: {
          Thing: byKey(
            [
              { id: '1', sku: 's1' },
              { id: '2', sku: 's2' },
            ],
            'id',
            'sku',
          ),
        },
      },
      codes: {
        typeDefs: `${link} type Thing @key(fields: "sku") @key(fields: "code") { sku: ID! code: ID! }`,
        resolvers: {
          Thing: byKey(
            [
              { sku: 's1', code: 'c1' },
              { sku: 's2', code: 'c2' },
            ],
            'sku',
            'code',
          ),
        },
      },
      prices: {
        typeDefs: `${link} type Thing @key(fields: "code") { code: ID! price: Int }`,
        resolvers: {
          Thing: byKey(
            [
              { code: 'c1', price: 10 },
              { code: 'c2', price: 20 },
            ],
            'code',
          ),
        },
      },
    },
    cases: [
      { query: '{ things { price } }', data: { things: [{ price: 10 }, { price: 20 }] } },
      {
        query: '{ things { id sku code price } }',
        data: {
          things: [
            { id: '1', sku: 's1', code: 'c1', price: 10 },
            { id: '2', sku: 's2', code: 'c2', price: 20 },
          ],
        },
      },
    ],
  },
  {
    name: 'a key of several fields, one of them an object',
    subgraphs: {
      one: {
        typeDefs: `${link} type Query { seat: Seat }
          type Seat @key(fields: "row hall { id }") { row: Int! hall: Hall! }
          type Hall @key(fields: "id") { id: ID! name: String }`,
        resolvers: { Query: { seat: () => ({ row: 7, hall: { id: 'h1', name: 'Great' } }) } },
      },
      two: {
        typeDefs: `${link} type Seat @key(fields: "row hall { id }") { row: Int! hall: Hall! price: String }
          type Hall @key(fields: "id") { id: ID! }`,
        resolvers: {
          Seat: {
            __resolveReference: (seat: object) => ({ ...seat }),
            price: ({ row, hall }: { row: number; hall: { id: string } }) =>
              `${hall.id}-${String(row)}`,
          },
        },
      },
    },
    cases: [
      {
        query: '{ seat { price hall { name } } }',
        data: { seat: { price: 'h1-7', hall: { name: 'Great' } } },
      },
    ],
  },
  {
    name: 'a key that is null, and an entity that is not known, leave nulls',
    subgraphs: {
      one: {
        typeDefs: `${link} type Query { books: [Book] }
          type Book @key(fields: "isbn") { isbn: ID title: String }`,
        resolvers: {
          Query: {
            books: () => [
              { isbn: 'b1', title: 'One' },
              { isbn: null, title: 'Two' },
              { isbn: 'b3', title: 'Three' },
              null,
            ],
          },
        },
      },
      two: {
        typeDefs: `${link} type Book @key(fields: "isbn") { isbn: ID pages: Int }`,
        resolvers: { Book: byKey([{ isbn: 'b1', pages: 100 }], 'isbn') },
      },
    },
    cases: [
      {
        query: '{ books { title pages } }',
        data: {
          books: [
            { title: 'One', pages: 100 },
            { title: 'Two', pages: null },
            { title: 'Three', pages: null },
            null,
          ],
        },
      },
    ],
  },
  {
    name: 'what hangs on an entity without a key of its own is reached through the entity',
    subgraphs: {
      one: {
        typeDefs: `${link} type Query { product: Product }
          type Product @key(fields: "id") { id: ID! category: Category @shareable }
          type Category @shareable { name: String }`,
        resolvers: { Query: { product: () => ({ id: 'p', category: { name: 'Tools' } }) } },
      },
      two: {
        typeDefs: `${link} type Product @key(fields: "id") { id: ID! category: Category @shareable }
          type Category { details: Details @shareable  name: String @shareable }
          type Details { number: Int }`,
        resolvers: {
          Product: byKey([{ id: 'p', category: { name: 'Tools', details: { number: 4 } } }], 'id'),
        },
      },
    },
    cases: [
      {
        query: '{ product { category { name details { number } } } }',
        data: { product: { category: { name: 'Tools', details: { number: 4 } } } },
      },
    ],
  },
  {
    name: 'a key that cannot be resolved is only a reference',
    subgraphs: {
      one: {
        typeDefs: `${link} type Query { order: Order }
          type Order { ref: String buyer: Buyer }
          type Buyer @key(fields: "id", resolvable: false) { id: ID! }`,
        resolvers: { Query: { order: () => ({ ref: 'o', buyer: { id: 'u2' } }) } },
      },
      two: {
        typeDefs: `${link} type Buyer @key(fields: "id") { id: ID! name: String }`,
        resolvers: { Buyer: byKey(users, 'id') },
      },
    },
    cases: [
      {
        query: '{ order { buyer { name __typename } ref } }',
        data: { order: { buyer: { name: 'Ben', __typename: 'Buyer' }, ref: 'o' } },
      },
    ],
  },
];
