/** Who is not a developer sends what the partners have agreed on, over every transport, and nothing else. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { post, startEdge, type Edge, type EdgeAnswer } from '../support/edge.js';
import { Socket } from './subscribe/support/subscriber.js';

const folder = mkdtempSync(join(tmpdir(), 'childview-operations-'));
const own = '# a partner’s own\nquery WhoAmI {\n  viewer {\n    name\n  }\n}\n';
const shipped = readFileSync(new URL('../../operations/backlogs.graphql', import.meta.url), 'utf8');
const adHoc = '{ viewer { name agency } }';
const schema = '{ __schema { queryType { name } } }';
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const byHash = (text: string) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(text) } },
});

let edge: Edge;

beforeAll(async () => {
  writeFileSync(join(folder, 'who-am-i.graphql'), own);
  edge = await startEdge({ isRegisteredOnly: true, operationsDir: folder });
});

afterAll(async () => {
  await edge.stop();
  rmSync(folder, { recursive: true });
});

const headersOf = async (person: string): Promise<Record<string, string>> => ({
  authorization: `Bearer ${await edge.identity.token(person)}`,
  ...(person === 'developer' ? {} : { 'x-purpose': 'MASH_SCREENING' }),
});

const send = async (person: string, body: object, headers = {}): Promise<EdgeAnswer> =>
  post(edge, body, { ...(await headersOf(person)), ...headers });

const refused = { data: undefined, codes: ['BAD_USER_INPUT'] };

describe('an operation', () => {
  it.each([
    ['as its file is', { query: own }],
    ['laid out otherwise', { query: 'query WhoAmI{viewer{name}}' }],
    ['by the hash of its file alone', byHash(own)],
  ])('that a partner has registered is answered, %s', async (_, body) => {
    const { status, codes } = await send('named-nurse', body);
    expect([status, codes]).toEqual([200, []]);
  });

  it('that the product ships is registered', async () => {
    // Its owner is nowhere, which only who was let through is told.
    const variables = { first: 10 };
    const { codes } = await send('police-supervisor', { query: shipped, variables });
    expect(codes).toContain('SOURCE_UNAVAILABLE');
  });

  it.each([
    ['that nobody has registered', { query: adHoc }],
    ['of another meaning under a registered name', { query: 'query WhoAmI{viewer{name roles}}' }],
    ['that comes with a hash of its own', { query: adHoc, ...byHash(adHoc) }],
    ['of a hash that nobody has registered', byHash(adHoc)],
    ['about the schema', { query: schema }],
    [
      'that is not of the schema, so that nothing is learnt from its errors',
      { query: '{ secrets }' },
    ],
    ['that does not parse', { query: '{ viewer' }],
  ])('%s is refused', async (_, body) => {
    const { codes, body: text } = await send('named-nurse', body);
    expect(codes).toEqual(refused.codes);
    expect(text).not.toMatch(/Cannot query|Syntax|queryType/);
  });

  it('is not remembered by its hash because somebody has sent it', async () => {
    await send('developer', { query: adHoc, ...byHash(adHoc) });
    expect((await send('developer', byHash(adHoc))).codes).toEqual(['BAD_USER_INPUT']);
  });

  it.each([adHoc, schema])('%s is answered to a developer', async (query) => {
    expect(await send('developer', { query })).toMatchObject({ status: 200, codes: [] });
  });

  it('of nobody is answered as nobody’s, whatever it is', async () => {
    for (const query of [adHoc, schema, '{ secrets }'])
      expect((await post(edge, { query })).codes).toEqual(['UNAUTHENTICATED']);
  });
});

describe('a held connection', () => {
  it('takes what is registered, by text or hash, and nothing else', async () => {
    const socket = await Socket.of(edge.url.replace('http', 'ws'), await headersOf('named-nurse'));
    socket.send({ id: '1', type: 'subscribe', payload: { query: own } });
    expect(await socket.next(2)).toMatchObject([{ id: '1', type: 'next' }, { type: 'complete' }]);
    socket.send({ id: '2', type: 'subscribe', payload: { query: schema } });
    expect((await socket.next(3))[2]).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
    socket.raw.close();
  });

  it('of server-sent events does the same', async () => {
    const headers = { ...(await headersOf('named-nurse')), accept: 'text/event-stream' };
    expect((await post(edge, { query: adHoc }, headers)).codes).toEqual(refused.codes);
    const answer = await fetch(edge.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: own }),
    });
    expect(await answer.text()).toContain('event: next');
  });

  it('is open to a developer', async () => {
    const socket = await Socket.of(edge.url.replace('http', 'ws'), await headersOf('developer'));
    socket.send({ id: '1', type: 'subscribe', payload: { query: schema } });
    expect(await socket.next(2)).toMatchObject([{ type: 'next' }, { type: 'complete' }]);
    socket.raw.close();
  });
});
