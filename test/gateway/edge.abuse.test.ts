import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { post, startEdge, type Edge } from '../support/edge.js';

let edge: Edge;
let token: string;

beforeAll(async () => {
  edge = await startEdge();
  token = await edge.identity.token('mash-police');
});

afterAll(() => edge.stop());

const child =
  '{ child(id: "5b1c6f0e-3f7a-4d52-9a51-0c8e4f6a7b21") { id police { knownToPolice } } }';
const bearer = (): Record<string, string> => ({ authorization: `Bearer ${token}` });

describe('a caller who does not say who, why or under what', () => {
  it('is UNAUTHENTICATED without a token, and with nonsense for one', async () => {
    expect(await post(edge, { query: child })).toMatchObject({
      status: 401,
      codes: ['UNAUTHENTICATED'],
    });
    expect(await post(edge, { query: child }, { authorization: 'Bearer a.b.c' })).toMatchObject({
      status: 401,
      codes: ['UNAUTHENTICATED'],
    });
  });

  it('must name a purpose, and one that the role has', async () => {
    expect(await post(edge, { query: child }, bearer())).toMatchObject({
      status: 400,
      codes: ['PURPOSE_REQUIRED'],
    });
    for (const purpose of ['CUSTODY_WELFARE', 'CURIOSITY']) {
      expect(
        await post(edge, { query: child }, { ...bearer(), 'x-purpose': purpose }),
      ).toMatchObject({
        status: 403,
        codes: ['PURPOSE_NOT_AVAILABLE'],
      });
    }
  });

  it('must name an episode to read a child across agencies', async () => {
    const query = '{ child(id: "5b1c6f0e-3f7a-4d52-9a51-0c8e4f6a7b21") { health { nhsNumber } } }';
    const headers = { ...bearer(), 'x-purpose': 'S47_STRATEGY_CP' };
    expect(await post(edge, { query }, headers)).toMatchObject({
      status: 400,
      codes: ['EPISODE_REQUIRED'],
    });
  });

  it('does not find an episode of a form that nobody gives', async () => {
    const headers = { ...bearer(), 'x-purpose': 'S47_STRATEGY_CP', 'x-episode': 'XX-1' };
    expect(await post(edge, { query: child }, headers)).toMatchObject({
      status: 404,
      codes: ['EPISODE_NOT_FOUND'],
    });
  });

  it('is told that an owner does not answer, without its address', async () => {
    const headers = { ...bearer(), 'x-purpose': 'S47_STRATEGY_CP', 'x-episode': 'SD-2014-00113' };
    const answer = await post(edge, { query: child }, headers);
    expect(answer).toMatchObject({ status: 503, codes: ['SOURCE_UNAVAILABLE'] });
    expect(answer.body).not.toContain('127.0.0.1');
  });

  it('must explain a justification in a form that a reviewer can read', async () => {
    const headers = {
      ...bearer(),
      'x-purpose': 'S47_STRATEGY_CP',
      'x-justification': 'short',
      'x-justify': 'HEALTH',
    };
    expect(await post(edge, { query: child }, headers)).toMatchObject({
      codes: ['BAD_USER_INPUT'],
    });
  });
});

describe('nonsense', () => {
  it.each([
    ['a syntax error', { query: '{ child(' }],
    ['a field that does not exist', { query: '{ chidl(id: "1") { id } }' }],
    ['no query', {}],
    ['a variable that is missing', { query: 'query($ids: [ID!]!) { children(ids: $ids) { id } }' }],
    ['a reserved name', { query: '{ __proto__: viewer { agency } }' }],
  ])('%s is BAD_USER_INPUT and never a 500', async (_, body) => {
    const answer = await post(edge, body, bearer());
    expect(answer.status).toBeLessThan(500);
    expect(answer.codes).toEqual(['BAD_USER_INPUT']);
    expect(answer.body).not.toMatch(/did you mean/i);
  });

  it('is refused as a body that is no JSON, too long, or a batch', async () => {
    expect(await post(edge, '{"query":', bearer())).toMatchObject({ status: 400 });
    expect(
      await post(edge, { query: '{ viewer { agency } }', pad: 'x'.repeat(300_000) }, bearer()),
    ).toMatchObject({
      status: 413,
      codes: ['LIMIT_EXCEEDED'],
    });
    expect((await post(edge, [{ query: '{ viewer { agency } }' }], bearer())).status).toBe(400);
  });

  it('is refused when it is larger than the limits', async () => {
    const deep = `${'{ a '.repeat(16)}${'}'.repeat(16)}`;
    expect(await post(edge, { query: deep }, bearer())).toMatchObject({
      codes: ['LIMIT_EXCEEDED'],
    });
  });

  it('does not get an operation by GET without the preflight header', async () => {
    const response = await fetch(
      `${edge.url}?query=${encodeURIComponent('{ viewer { agency } }')}`,
    );
    expect(response.status).toBe(400);
  });
});

describe('whoever may ask', () => {
  it('reads the schema in development without a token', async () => {
    const answer = await post(edge, { query: getIntrospectionQuery() });
    expect(answer).toMatchObject({ status: 200, codes: [] });
    expect(answer.body).toContain('PoliceChildRecord');
  });

  it('is told who the gateway takes them for', async () => {
    const answer = await post(edge, { query: '{ viewer { agency roles purpose } }' }, bearer());
    expect(JSON.parse(answer.body)).toEqual({
      data: { viewer: { agency: 'POLICE', roles: ['MASH_PRACTITIONER'], purpose: null } },
    });
  });

  it('finds Apollo Sandbox at the address, under a policy of its own', async () => {
    const response = await fetch(edge.url, { headers: { accept: 'text/html' } });
    expect(await response.text()).toContain('EmbeddedSandbox');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('finds the health of the process on the other port', async () => {
    expect((await fetch(`${edge.adminUrl}/readyz`)).status).toBe(200);
  });
});
