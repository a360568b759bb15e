import { GraphQLError } from 'graphql';

/** One part of an order. `sql` speaks of the row as `t`, and is never null. */
export interface OrderTerm {
  readonly sql: string;
  readonly type: 'integer' | 'timestamptz' | 'date';
}

/** The order of a list; ties by id, in the same direction. Wants an index over the same terms and the id. */
export interface Order {
  readonly terms: readonly OrderTerm[];
  readonly direction: 'asc' | 'desc';
}

/**
 * Where a page ended: the last row's terms and id, as the database wrote them, so that rows added or
 * finished later shift no page and no fraction of a second is lost.
 */
export type Keyset = readonly string[];

const day = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;

const forms: Readonly<Record<OrderTerm['type'], string>> = {
  integer: String.raw`-?\d{1,9}`,
  timestamptz: String.raw`${day} (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?\+00`,
  date: day,
};

const idForm = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';

const formOf = ({ terms }: Order): RegExp =>
  new RegExp(`^${[...terms.map(({ type }) => `(${forms[type]})`), `(${idForm})`].join('/')}$`);

export const cursorOfKeyset = (keyset: Keyset): string =>
  Buffer.from(keyset.join('/')).toString('base64url');

/** A day such as 30 February has the form of one; the database would refuse it. */
const isReal = (value: string): boolean => {
  const [written] = new RegExp(`^${day}`).exec(value) ?? [];
  if (written === undefined) return true;
  const ms = Date.parse(written);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(written);
};

/** Throws BAD_USER_INPUT when the text is no cursor of a list in this order. */
export const keysetOf = (cursor: string, order: Order): Keyset => {
  const [, ...keyset] = formOf(order).exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (keyset.length > 0 && keyset.every(isReal)) return keyset;
  throw new GraphQLError('`after` is not a cursor of this list.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
};

const names = ({ terms }: Order): readonly string[] => [
  ...terms.map((_, place) => `key${String(place)}`),
  'keyId',
];

/** The values of a keyset by the names of its parameters. */
export const keysetValues = (keyset: Keyset, order: Order): Readonly<Record<string, string>> =>
  Object.fromEntries(names(order).map((name, place) => [name, keyset[place] ?? '']));

const columns = ({ terms }: Order): readonly string[] => [...terms.map(({ sql }) => sql), 't.id'];

/** The columns from which {@link keysetIn} reads a row's keyset. */
export const keysetColumns = (order: Order): string =>
  columns(order)
    .map((sql, place) => `(${sql})::text as "k${String(place)}"`)
    .join(', ');

export const keysetIn = (row: Readonly<Record<string, unknown>>, order: Order): Keyset =>
  columns(order).map((_, place) => String(row[`k${String(place)}`]));

export const orderBy = (order: Order): string =>
  columns(order)
    .map((sql) => `${sql} ${order.direction}`)
    .join(', ');

/** Only rows after the keyset, as one comparison of rows: the index goes straight there. */
export const afterKeyset = (order: Order): string => {
  const types = [...order.terms.map(({ type }) => type), 'uuid'];
  const values = names(order).map((name, place) => `:${name}::${types[place] ?? 'uuid'}`);
  return `(${columns(order).join(', ')}) ${order.direction === 'asc' ? '>' : '<'} (${values.join(', ')})`;
};
