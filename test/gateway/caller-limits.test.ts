import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issuerOf } from '../../dev/issuer/issuers.js';
import { startEdge, type Edge } from '../support/edge.js';
import { letTimeGoOn, pass, stopClock } from '../support/still-time.js';
import { Socket } from './subscribe/support/subscriber.js';

const folder = mkdtempSync(join(tmpdir(), 'childview-limits-'));
const denyListFile = join(folder, 'denied.json');
const limits = { operationsPerSecond: { person: 3, system: 6 }, streams: 2 };

let edge: Edge;

beforeAll(async () => {
  writeFileSync(denyListFile, '[]');
  edge = await startEdge({ limits, denyListFile });
});

// A second is one second when the test says so.
beforeEach(stopClock);
afterEach(letTimeGoOn);

afterAll(async () => {
  await edge.stop();
  rmSync(folder, { recursive: true });
});

const send = async (token: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(edge.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify({ query: '{ viewer { name } }' }),
  });

/** Statuses of so many requests at once, in no order. */
const statuses = async (token: string, count: number): Promise<readonly number[]> => {
  const answers = await Promise.all(Array.from({ length: count }, () => send(token)));
  return answers.map(({ status }) => status).sort();
};

describe('how often one caller may ask', () => {
  it('is so many times a second for a person, over every connection, and then again', async () => {
    const token = await edge.identity.token('named-nurse');
    expect(await statuses(token, 5)).toEqual([200, 200, 200, 429, 429]);
    pass(1_000);
    expect((await send(token)).status).toBe(200);
  });

  it('is said with LIMIT_EXCEEDED, 429 and Retry-After', async () => {
    const token = await edge.identity.token('prosecutor');
    await statuses(token, 3);
    const answer = await send(token);
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('1');
    expect(await answer.json()).toMatchObject({
      errors: [{ extensions: { code: 'LIMIT_EXCEEDED', retryAfterSeconds: 1 } }],
    });
  });

  it('is counted for each caller apart, by person and not by token', async () => {
    const tokens = [
      await edge.identity.token('mash-police'),
      await edge.identity.token('mash-police'),
    ];
    const answers = await Promise.all([...tokens, ...tokens].map((token) => send(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429]);
    expect((await send(await edge.identity.token('mash-social-worker'))).status).toBe(200);
  });

  it('is more for a system', async () => {
    const token = await edge.identity.claim('social-care', {
      sub: 'case-system',
      kind: 'system',
      roles: ['SYSTEM_SUBSCRIBER'],
    });
    expect(await statuses(token, 8)).toEqual([200, 200, 200, 200, 200, 200, 429, 429]);
  });

  it('is the same rule over server-sent events and WebSocket, whose operations count together', async () => {
    const token = await edge.identity.token('ig-auditor');
    const events = { accept: 'text/event-stream' };
    const socket = await Socket.of(edge.url.replace('http', 'ws'), {
      authorization: `Bearer ${token}`,
    });
    await statuses(token, 3);
    const streamed = await send(token, events);
    expect([streamed.status, streamed.headers.get('retry-after')]).toEqual([429, '1']);
    socket.subscribe('1', '{ viewer { name } }');
    expect(await socket.next(1)).toMatchObject([
      {
        type: 'error',
        payload: [{ extensions: { code: 'LIMIT_EXCEEDED', retryAfterSeconds: 1 } }],
      },
    ]);
    socket.raw.close();
  });
});

describe('a caller who is put on the deny list', () => {
  it('is UNAUTHENTICATED from the next request on, on every transport', async () => {
    const token = await edge.identity.token('investigator');
    const params = { authorization: `Bearer ${token}` };
    const socketUrl = edge.url.replace('http', 'ws');
    const open = await Socket.of(socketUrl, params);
    expect((await send(token)).status).toBe(200);
    writeFileSync(denyListFile, JSON.stringify([{ iss: issuerOf('police'), sub: 'investigator' }]));
    expect((await send(token)).status).toBe(401);
    expect((await send(token, { accept: 'text/event-stream' })).status).toBe(401);
    open.subscribe('1', '{ viewer { name } }');
    expect(await open.next(1)).toMatchObject([
      { type: 'error', payload: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    ]);
    open.raw.close();
    const late = await Socket.open(socketUrl);
    late.send({ type: 'connection_init', payload: params });
    expect(await late.closing).toMatchObject({ code: 4401 });
  });

  it('is let in by nobody while the list cannot be read', async () => {
    const token = await edge.identity.token('ed-clinician');
    rmSync(denyListFile);
    expect((await send(token)).status).toBe(503);
    writeFileSync(denyListFile, '[]');
    expect((await send(token)).status).toBe(200);
  });
});
