/** Six people, nine products, eleven reviews: enough that the answer has the benchmark's 80-odd kilobytes. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly username: string;
}

export interface Product {
  readonly upc: string;
  readonly name: string;
  readonly price: number;
  readonly weight: number;
  readonly inStock: boolean;
}

export interface Review {
  readonly id: string;
  readonly body: string;
  readonly authorId: string;
  readonly productUpc: string;
}

const people = ['Amina Yusuf', 'Bryn Pugh', 'Carys Lloyd', 'Dev Patel', 'Eilidh Ross', 'Femi Ade'];

export const users: readonly User[] = people.map((name, index) => ({
  id: String(index + 1),
  name,
  username: name.toLowerCase().replace(' ', '.'),
}));

const goods = ['Table', 'Couch', 'Chair', 'Lamp', 'Shelf', 'Desk', 'Rug', 'Clock', 'Mirror'];

export const products: readonly Product[] = goods.map((name, index) => ({
  upc: String(index + 1),
  name,
  price: 54 + index * 97,
  weight: 50 + index * 110,
  inStock: index % 3 !== 1,
}));

const sentence =
  'It came on the day that was promised, and has stood up to a family of five since. ';

/** Who wrote about what: product and author by position. */
const written = [
  [0, 0],
  [1, 0],
  [2, 1],
  [3, 1],
  [0, 1],
  [4, 2],
  [5, 2],
  [0, 3],
  [6, 4],
  [1, 5],
  [2, 0],
] as const;

export const reviews: readonly Review[] = written.map(([product, author], index) => ({
  id: String(index + 1),
  body: sentence.repeat(4 + (index % 3)),
  authorId: String(author + 1),
  productUpc: String(product + 1),
}));

/** What it costs to send a product; heavy and dear ones go free. */
export const shippingEstimateOf = (price: number, weight: number): number | null =>
  price > 800 ? 0 : Math.round(weight / 2);
