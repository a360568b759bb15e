import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { closed, listen } from '../support/identity.js';
import { startEdge, type Edge } from '../support/edge.js';

let owner: Server;
let edge: Edge;

beforeAll(async () => {
  owner = createServer();
  const url = new URL(`http://127.0.0.1:${String(await listen(owner))}`);
  edge = await startEdge({
    subgraphUrls: { POLICE: url, SOCIAL_CARE: url, HEALTH: url, CPS: url },
  });
});

afterAll(async () => {
  await edge.stop();
  await closed(owner);
});

describe('a caller who leaves before the answer', () => {
  it('is no longer asked for at the owners', async () => {
    const leaving = new AbortController();
    const answer = fetch(edge.url, {
      method: 'POST',
      signal: leaving.signal,
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await edge.identity.token('police-supervisor')}`,
        'x-purpose': 'AUDIT',
      },
      body: JSON.stringify({ query: '{ auditSummary(assessor: FORCE) { good } }' }),
    });
    const left = expect(answer).rejects.toThrow();
    const [request, response] = (await once(owner, 'request')) as [
      { headers: Record<string, string> },
      NodeJS.EventEmitter,
    ];
    // The owner is told how long it has: two seconds, or what is left of the caller's five.
    expect(Number(request.headers['x-timeout-ms'])).toBeLessThanOrEqual(2_000);
    const gone = once(response, 'close');
    leaving.abort();
    await gone;
    await left;
  });
});
