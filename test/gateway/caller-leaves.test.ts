import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { closed, listen } from '../support/identity.js';
import { startEdge, type Edge } from '../support/edge.js';

/** More than a machine stands still. */
const OWNER_MS = 600_000;

let owner: Server;
let edge: Edge;

beforeAll(async () => {
  owner = createServer();
  const url = new URL(`http://127.0.0.1:${String(await listen(owner))}`);
  edge = await startEdge({
    subgraphUrls: { POLICE: url, SOCIAL_CARE: url, HEALTH: url, CPS: url },
    times: { requestMs: 900_000, ownerMs: OWNER_MS, keysMs: OWNER_MS },
  });
});

afterAll(async () => {
  await edge.stop();
  await closed(owner);
});

const ask = async (signal: AbortSignal): Promise<Response> =>
  fetch(edge.url, {
    ...{ method: 'POST', signal },
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await edge.identity.token('police-supervisor')}`,
      'x-purpose': 'AUDIT',
    },
    body: JSON.stringify({ query: '{ auditSummary(assessor: FORCE) { good } }' }),
  });

type Asked = readonly [IncomingMessage, ServerResponse];

describe('a caller who leaves before the answer', () => {
  it('is no longer asked for at the owners', async () => {
    const asked = once(owner, 'request') as Promise<unknown> as Promise<Asked>;
    const leaving = new AbortController();
    const left = expect(ask(leaving.signal)).rejects.toThrow();
    const [request, response] = await asked;
    // The owner is told how long it has.
    expect(request.headers['x-timeout-ms']).toBe(String(OWNER_MS));
    const gone = once(response, 'close');
    leaving.abort();
    await gone;
    await left;
  });
});
