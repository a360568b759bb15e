import { Pool } from 'undici';
import type { SubgraphName } from '../subgraphs/schemas.js';
import { serveProgram } from './serve.js';
import { urlsGiven } from './supergraph.js';

/**
 * What a patient programmer would write for this one query: the same eight calls with undici, behind
 * Fastify, everything known beforehand. No GraphQL is parsed, planned, validated or projected here.
 */
interface Product {
  readonly upc: string;
  name?: string;
  price?: number;
  weight?: number;
}
interface Review {
  readonly id: string;
  readonly body: string;
  /** Each place asks for one of the two. */
  readonly product?: Product & { readonly reviews?: readonly Review[] };
  readonly author?: User;
}
interface User {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly reviews: readonly Review[];
}
interface Shipped {
  readonly shippingEstimate: number | null;
}
interface Stocked {
  readonly inStock: boolean | null;
}
interface Answers {
  readonly users: readonly User[];
  readonly topProducts: readonly Product[];
  readonly _entities: readonly unknown[];
  readonly people: readonly { readonly reviews: readonly Review[] }[];
  readonly goods: readonly { readonly reviews: readonly Review[] }[];
}

const urls = urlsGiven();
const headers = { 'content-type': 'application/json', accept: 'application/json' };

type Ask = (query: string, variables: string) => Promise<Answers>;

const poolFor = (name: SubgraphName): Ask => {
  const { origin, pathname } = new URL(urls[name]);
  const pool = new Pool(origin, { connections: 128 });
  return async (query, variables) => {
    const body = `{"query":${query},"variables":${variables}}`;
    const request = { path: pathname, method: 'POST', headers, body } as const;
    const answer = await pool.request(request);
    return ((await answer.body.json()) as { data: Answers }).data;
  };
};

const accounts = poolFor('accounts');
const inventory = poolFor('inventory');
const products = poolFor('products');
const reviews = poolFor('reviews');

const entities = (selection: string): string =>
  JSON.stringify(`query($r:[_Any!]!){_entities(representations:$r){${selection}}}`);

const queries = {
  users: JSON.stringify('{users{id username name}}'),
  top: JSON.stringify('{topProducts{upc name price weight}}'),
  reviews: JSON.stringify(
    `query($p:[_Any!]!,$g:[_Any!]!){
      people:_entities(representations:$p){...on User{reviews{id body product{upc reviews{id body author{id username reviews{id body product{upc}}}}}}}}
      goods:_entities(representations:$g){...on Product{reviews{id body author{id username reviews{id body product{upc}}}}}}}`,
  ),
  both: entities('...on Product{inStock shippingEstimate}'),
  stock: entities('...on Product{inStock}'),
  shipping: entities('...on Product{shippingEstimate}'),
  products: entities('...on Product{name price weight}'),
  names: entities('...on User{name}'),
};

const list = (representations: readonly string[]): string => `{"r":[${representations.join()}]}`;
const productKey = (upc: string): string => `{"__typename":"Product","upc":${JSON.stringify(upc)}}`;
const userKey = (id: string): string => `{"__typename":"User","id":${JSON.stringify(id)}}`;
const pricedKey = ({ upc, price, weight }: Product): string =>
  `{"__typename":"Product","upc":${JSON.stringify(upc)},"price":${String(price)},"weight":${String(weight)}}`;

/** Everything that was learnt about a product or a person, by key. */
class Known {
  readonly goods = new Map<string, Product & Partial<Shipped> & Partial<Stocked>>();
  readonly names = new Map<string, string>();

  collect(all: readonly Review[]): void {
    for (const { product, author } of all) {
      if (product !== undefined) {
        this.goods.set(product.upc, { upc: product.upc });
        if (product.reviews) this.collect(product.reviews);
      }
      if (author !== undefined) {
        this.names.set(author.id, '');
        this.collect(author.reviews);
      }
    }
  }

  async complete(): Promise<void> {
    const goods = [...this.goods.values()];
    const ids = [...this.names.keys()];
    const keys = list(goods.map(({ upc }) => productKey(upc)));
    const priced = products(queries.products, keys).then(async ({ _entities }) => {
      _entities.forEach((found, at) => Object.assign(goods[at] ?? {}, found));
      const shipped = await inventory(queries.shipping, list(goods.map(pricedKey)));
      shipped._entities.forEach((found, at) => Object.assign(goods[at] ?? {}, found));
    });
    const stocked = inventory(queries.stock, keys);
    const named = await accounts(queries.names, list(ids.map(userKey)));
    named._entities.forEach((found, at) => {
      this.names.set(ids[at] ?? '', (found as User).name);
    });
    (await stocked)._entities.forEach((found, at) => Object.assign(goods[at] ?? {}, found));
    await priced;
  }

  good(product: Product | undefined): object {
    const found = this.goods.get(product?.upc ?? '');
    if (found === undefined) throw new Error('A review of nothing');
    const { inStock, name, price, shippingEstimate, upc, weight } = found;
    return { inStock, name, price, shippingEstimate, upc, weight };
  }

  review = ({ id, body, author }: Review): object => {
    if (author === undefined) throw new Error('A review by nobody');
    return {
      id,
      body,
      author: {
        id: author.id,
        username: author.username,
        name: this.names.get(author.id),
        reviews: author.reviews.map((one) => ({
          id: one.id,
          body: one.body,
          product: this.good(one.product),
        })),
      },
    };
  };
}

const answer = async (): Promise<unknown> => {
  const [{ users }, { topProducts }] = await Promise.all([
    accounts(queries.users, '{}'),
    products(queries.top, '{}'),
  ]);
  const people = users.map(({ id }) => userKey(id)).join();
  const goods = topProducts.map(({ upc }) => productKey(upc)).join();
  const [written, both] = await Promise.all([
    reviews(queries.reviews, `{"p":[${people}],"g":[${goods}]}`),
    inventory(queries.both, list(topProducts.map(pricedKey))),
  ]);
  const known = new Known();
  for (const { reviews: own } of [...written.people, ...written.goods]) known.collect(own);
  await known.complete();
  return {
    users: users.map(({ id, username, name }, at) => ({
      id,
      username,
      name,
      reviews: written.people[at]?.reviews.map((one) => ({
        id: one.id,
        body: one.body,
        product: { ...known.good(one.product), reviews: one.product?.reviews?.map(known.review) },
      })),
    })),
    topProducts: topProducts.map(({ upc, name, price, weight }, at) => {
      const { inStock, shippingEstimate } = both._entities[at] as Stocked & Shipped;
      const own = written.goods[at]?.reviews.map(known.review);
      return { inStock, name, price, shippingEstimate, upc, weight, reviews: own };
    }),
  };
};

await serveProgram(async () => ({ data: await answer() }));
