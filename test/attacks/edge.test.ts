/** The public edge, its owners out of reach: who is let in, and what is let in, on every transport. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startEdge, type Edge } from '../support/edge.js';
import { Socket } from '../gateway/subscribe/support/subscriber.js';
import { forwardedHeaders, identityCases } from './cases/identity.js';
import { transportCases, type WireRequest } from './cases/transport.js';
import { countCases } from './support/count-cases.js';

let edge: Edge;

beforeAll(async () => {
  edge = await startEdge();
});

afterAll(() => edge.stop());

const viewer = JSON.stringify({ query: '{ viewer { agency } }' });

interface Errors {
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

const codesIn = (text: string): readonly string[] => {
  const { errors = [] } = JSON.parse(text) as Errors;
  return errors.map(({ extensions }) => extensions?.code ?? '');
};

const post = (headers: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(edge.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: viewer,
  });

describe.each(identityCases.map((one) => [one.id, one] as const))('as %s', (_, one) => {
  it('nobody is let in over HTTP', async () => {
    countCases('identity');
    const response = await post({ authorization: await one.authorization(edge.identity) });
    expect(response.status).toBe(401);
    expect(codesIn(await response.text())).toEqual(['UNAUTHENTICATED']);
  });

  it('nobody is let in to server-sent events', async () => {
    countCases('identity');
    const authorization = await one.authorization(edge.identity);
    const response = await post({ authorization, accept: 'text/event-stream' });
    expect(response.status).toBe(401);
    expect(await response.text()).toContain('UNAUTHENTICATED');
  });

  it('nobody is let in over WebSocket', async () => {
    countCases('identity');
    const authorization = await one.authorization(edge.identity);
    const socket = await Socket.open(edge.url.replace('http', 'ws'));
    socket.send({ type: 'connection_init', payload: { authorization } });
    socket.subscribe('1', '{ viewer { agency } }');
    const { code } = await socket.closing;
    // Without a token the connection may read the schema, so it is the operation that is refused.
    expect(code === 4401 || JSON.stringify(socket.messages.all).includes('UNAUTHENTICATED')).toBe(
      true,
    );
    expect(JSON.stringify(socket.messages.all)).not.toContain('"data"');
  });
});

describe('identity that the client sets itself', () => {
  it('is believed by nobody, with a token or without', async () => {
    countCases('identity', 2);
    expect((await post(forwardedHeaders)).status).toBe(401);
    const authorization = `Bearer ${await edge.identity.token('named-nurse')}`;
    const response = await post({ ...forwardedHeaders, authorization });
    expect(await response.json()).toEqual({ data: { viewer: { agency: 'HEALTH' } } });
  });
});

const send = async ({ method = 'POST', query = '', headers = {}, body }: WireRequest) => {
  const authorization = `Bearer ${await edge.identity.token('mash-police')}`;
  const before = process.cpuUsage();
  const response = await fetch(`${edge.url}${query}`, {
    method,
    headers: {
      ...(method === 'POST' || method === 'PUT' ? { 'content-type': 'application/json' } : {}),
      ...{ authorization, 'x-purpose': 'S47_STRATEGY_CP', 'x-episode': 'SD-ATTACK-1' },
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  const { user, system } = process.cpuUsage(before);
  return { status: response.status, text, workedMs: (user + system) / 1_000 };
};

describe('what comes over the wire', () => {
  it.each(transportCases.map((one) => [one.id, one] as const))('%s', async (_, one) => {
    countCases('transport');
    const { status, text, workedMs } = await send(one);
    expect([one.status].flat()).toContain(status);
    if (one.code !== undefined) expect(new Set(codesIn(text))).toEqual(new Set([one.code]));
    expect(text).not.toMatch(
      /did you mean|\bat .*\.(ts|js):\d|node_modules|INTERNAL_SERVER_ERROR/i,
    );
    // The limiter must not be the load: each takes milliseconds of processor time.
    expect(workedMs).toBeLessThan(3_000);
  });

  it('leaves the edge as it was', async () => {
    const authorization = `Bearer ${await edge.identity.token('mash-police')}`;
    const response = await post({ authorization });
    expect(await response.json()).toEqual({ data: { viewer: { agency: 'POLICE' } } });
    expect(({} as Record<string, unknown>).query).toBeUndefined();
  });
});

describe('a WebSocket', () => {
  const url = (): string => edge.url.replace('http', 'ws');

  it.each(['graphql-ws', '', 'mqtt'])('is not opened to the subprotocol %j', async (protocol) => {
    countCases('transport');
    const socket = await Socket.open(url(), protocol).catch(() => null);
    if (socket) expect((await socket.closing).code).toBe(4406);
  });

  it('is closed on who subscribes before it is acknowledged', async () => {
    countCases('transport');
    const socket = await Socket.open(url());
    socket.subscribe('1', '{ viewer { agency } }');
    expect((await socket.closing).code).toBe(4401);
  });

  it('is closed on a second connection_init, on nonsense and on too much', async () => {
    countCases('transport', 3);
    const authorization = `Bearer ${await edge.identity.token('mash-police')}`;
    const codes: number[] = [];
    for (const message of ['{"type":"connection_init"}', '{"type":', 'x'.repeat(300_000)]) {
      const socket = await Socket.of(url(), { authorization });
      socket.raw.send(message);
      codes.push((await socket.closing).code);
    }
    expect(codes).toEqual([4429, 4400, 1009]);
  });

  it('takes no operation that HTTP would refuse for its size', async () => {
    const authorization = `Bearer ${await edge.identity.token('mash-police')}`;
    const large = transportCases.filter(
      ({ code, body }) =>
        code !== undefined && typeof body === 'string' && body.startsWith('{"query":"'),
    );
    for (const { body, code } of large.filter((one) => (one.body?.length ?? 0) < 200_000)) {
      countCases('transport');
      const { query } = JSON.parse(String(body)) as { readonly query: string };
      const params = { authorization, 'x-purpose': 'S47_STRATEGY_CP', 'x-episode': 'SD-ATTACK-1' };
      const socket = await Socket.of(url(), params);
      socket.subscribe('1', query);
      const [message] = await socket.next(1);
      socket.raw.close();
      expect(JSON.stringify(message)).toContain(String(code));
      expect(JSON.stringify(message)).not.toContain('"viewer"');
    }
  });
});
