/** Requests that are too large, of the wrong form, or from a page that a caller did not mean to open. */
import { gzipSync } from 'node:zlib';

export interface WireRequest {
  readonly id: string;
  readonly method?: string;
  /** Behind the address of GraphQL. */
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly status: number | readonly number[];
  readonly code?: string;
}

const viewer = '{ viewer { agency } }';
const json = (query: string, more: Record<string, unknown> = {}): string =>
  JSON.stringify({ query, ...more });

/** Each fragment spreads the next one twice: two to the twentieth selections in a kilobyte. */
const doubling = (): string =>
  [
    '{ viewer { ...F0 } }',
    ...Array.from(
      { length: 20 },
      (_, at) =>
        `fragment F${String(at)} on Viewer { ...F${String(at + 1)} a${String(at)}: __typename ...F${String(at + 1)} }`,
    ),
    'fragment F20 on Viewer { agency }',
  ].join(' ');

const circle = '{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }';

const nested = (depth: number): string => `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`;

const introspection = (depth: number): string =>
  `{ __schema { types { fields { type { ${'ofType { '.repeat(depth)}name${' }'.repeat(depth)} } } } } }`;

const idsOf = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `"00000000-0000-4000-8000-${String(at).padStart(12, '0')}"`,
  ).join(' ');

/** Forty children × sixty pages × two hundred incidents: millions of values. */
const lists = (): string => {
  const page = 'incidents(first: 200) { edges { node { id } } }';
  const pages = Array.from({ length: 60 }, (_, at) => `i${String(at)}: ${page}`).join(' ');
  return `{ children(ids: [${idsOf(40)}]) { police { ${pages} } } }`;
};

const manyChildren = (): string => `{ children(ids: [${idsOf(51)}]) { id } }`;

const refused = (
  id: string,
  query: string,
  code: string,
  status: WireRequest['status'],
): WireRequest => ({
  ...{ id, body: json(query), code, status },
});

export const transportCases: readonly WireRequest[] = [
  {
    id: 'GET without the preflight header',
    method: 'GET',
    query: `?query=${encodeURIComponent(viewer)}`,
    status: 400,
  },
  {
    ...{ id: 'GET of a mutation', method: 'GET', status: [400, 405] },
    query: `?query=${encodeURIComponent('mutation { __typename }')}`,
    headers: { 'apollo-require-preflight': 'true' },
  },
  ...[
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    '',
  ].map((type): WireRequest => ({
    ...{ id: `content type ${JSON.stringify(type)}`, headers: { 'content-type': type } },
    ...{ body: json(viewer), status: [400, 415] },
  })),
  { id: 'PUT', method: 'PUT', body: json(viewer), status: [404, 405] },
  { id: 'DELETE', method: 'DELETE', status: [404, 405] },
  {
    id: 'a batch of 100',
    body: JSON.stringify(Array.from({ length: 100 }, () => ({ query: viewer }))),
    status: 400,
  },
  { id: 'an empty batch', body: '[]', status: 400 },
  { id: 'no JSON', body: '{"query":', status: 400, code: 'BAD_USER_INPUT' },
  { id: 'JSON that is no object', body: '"{ viewer { agency } }"', status: 400 },
  { id: 'null', body: 'null', status: 400 },
  {
    id: '__proto__ as JSON',
    body: `{"__proto__":{"query":"x"},"query":"${viewer}"}`,
    status: [200, 400],
  },
  {
    id: 'a body of 300 KB',
    body: json(viewer, { pad: 'x'.repeat(300_000) }),
    status: 413,
    code: 'LIMIT_EXCEEDED',
  },
  {
    ...{ id: 'a gzip bomb of 50 MB', headers: { 'content-encoding': 'gzip' } },
    body: new Uint8Array(gzipSync(Buffer.alloc(50_000_000, 32))),
    status: [400, 413, 415],
  },
  {
    id: 'a document by its hash',
    body: JSON.stringify({
      extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } },
    }),
    status: 200,
    code: 'BAD_USER_INPUT',
  },
  refused('fragments that double twenty times', doubling(), 'LIMIT_EXCEEDED', 429),
  refused('fragments in a circle', circle, 'LIMIT_EXCEEDED', 429),
  refused('16 fields below one another', nested(16), 'LIMIT_EXCEEDED', 429),
  refused('5,000 fields below one another', nested(5_000), 'LIMIT_EXCEEDED', 429),
  refused('40 KB of brackets', '{'.repeat(40_000), 'LIMIT_EXCEEDED', 429),
  refused('40 KB of square brackets', `{ a(b: ${'['.repeat(40_000)}`, 'LIMIT_EXCEEDED', 429),
  refused('10,001 tokens', `{ ${'a '.repeat(10_001)} }`, 'BAD_USER_INPUT', 400),
  refused('introspection in introspection', introspection(20), 'LIMIT_EXCEEDED', 429),
  refused('lists of lists', lists(), 'LIMIT_EXCEEDED', 429),
  refused('51 children', manyChildren(), 'LIMIT_EXCEEDED', 429),
  ...['__proto__', 'constructor', 'prototype', '_view_sources'].map((name) =>
    refused(`an alias ${name}`, `{ ${name}: viewer { agency } }`, 'BAD_USER_INPUT', 400),
  ),
  refused(
    'a fragment __proto__',
    '{ viewer { ...__proto__ } } fragment __proto__ on Viewer { agency }',
    'BAD_USER_INPUT',
    400,
  ),
  refused(
    'a variable __proto__',
    'query ($__proto__: Boolean = true) { viewer { agency @include(if: $__proto__) } }',
    'BAD_USER_INPUT',
    400,
  ),
  refused(
    '_entities from outside',
    '{ _entities(representations: []) { __typename } }',
    'BAD_USER_INPUT',
    400,
  ),
  refused('_service from outside', '{ _service { sdl } }', 'BAD_USER_INPUT', 400),
  refused(
    '@defer, which nobody defined',
    '{ ... @defer { viewer { agency } } }',
    'BAD_USER_INPUT',
    400,
  ),
  refused(
    'a subscription over plain HTTP',
    'subscription { __typename }',
    'BAD_USER_INPUT',
    [200, 400],
  ),
];
