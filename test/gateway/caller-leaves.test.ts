import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
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

/** A machine that has much to do may let a caller's time run out before the owner is asked: then asked again. */
const untilAsked = async (): Promise<readonly [...Asked, AbortController, Promise<Response>]> => {
  const asked = once(owner, 'request') as Promise<unknown> as Promise<Asked>;
  for (;;) {
    const leaving = new AbortController();
    const answer = ask(leaving.signal);
    const first = await Promise.race([asked, answer.then(() => null)]);
    if (first) return [...first, leaving, answer];
  }
};

describe('a caller who leaves before the answer', () => {
  it('is no longer asked for at the owners', async () => {
    const [request, response, leaving, answer] = await untilAsked();
    const left = expect(answer).rejects.toThrow();
    // The owner is told how long it has: two seconds, or what is left of the caller's five.
    expect(Number(request.headers['x-timeout-ms'])).toBeLessThanOrEqual(2_000);
    const gone = once(response, 'close');
    leaving.abort();
    await gone;
    await left;
  });
});
