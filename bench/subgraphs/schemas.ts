import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { products, reviews, shippingEstimateOf, users } from './data.js';
import type { Product, Review, User } from './data.js';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@external", "@requires", "@provides"])`;

export const subgraphNames = ['accounts', 'inventory', 'products', 'reviews'] as const;
export type SubgraphName = (typeof subgraphNames)[number];

export const typeDefs: Readonly<Record<SubgraphName, string>> = {
  accounts: `${link}
    type Query { me: User  user(id: ID!): User  users: [User] }
    type User @key(fields: "id") { id: ID! name: String username: String @shareable }`,
  inventory: `${link}
    type Product @key(fields: "upc") {
      upc: String!  weight: Int @external  price: Int @external
      inStock: Boolean  shippingEstimate: Int @requires(fields: "price weight") }`,
  products: `${link}
    type Query { topProducts(first: Int = 5): [Product] }
    type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
  reviews: `${link}
    type Review @key(fields: "id") { id: ID! body: String author: User @provides(fields: "username") product: Product }
    type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] }
    type Product @key(fields: "upc") { upc: String! reviews: [Review] }`,
};

const userOf = ({ id }: { id: string }): User | undefined => users.find((user) => user.id === id);
const productOf = ({ upc }: { upc: string }): Product | undefined =>
  products.find((product) => product.upc === upc);
const authorOf = ({ authorId }: Review): User | undefined => userOf({ id: authorId });
const asGiven = <T>(reference: T): T => reference;

const resolvers = {
  accounts: {
    Query: {
      me: () => users[0],
      users: () => users,
      user: (_: unknown, args: { id: string }) => userOf(args),
    },
    User: { __resolveReference: userOf },
  },
  inventory: {
    Product: {
      __resolveReference: asGiven,
      inStock: (reference: { upc: string }) => productOf(reference)?.inStock,
      shippingEstimate: ({ price, weight }: Product) => shippingEstimateOf(price, weight),
    },
  },
  products: {
    Query: { topProducts: (_: unknown, { first }: { first: number }) => products.slice(0, first) },
    Product: { __resolveReference: productOf },
  },
  reviews: {
    Review: {
      author: authorOf,
      product: ({ productUpc }: Review) => productOf({ upc: productUpc }),
    },
    User: {
      __resolveReference: asGiven,
      reviews: ({ id }: User) => reviews.filter(({ authorId }) => authorId === id),
    },
    Product: {
      __resolveReference: asGiven,
      reviews: ({ upc }: Product) => reviews.filter(({ productUpc }) => productUpc === upc),
    },
  },
};

export const schemaOf = (name: SubgraphName): GraphQLSchema =>
  buildSubgraphSchema([{ typeDefs: parse(typeDefs[name]), resolvers: resolvers[name] }]);
