/** What cannot be answered in time is not begun; what was begun is answered. */
import { afterEach, describe, expect, it } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { Registry } from 'prom-client';
import { limitLoad, type RequestKind } from '../../runtime/load-limit.js';

let app: FastifyInstance | null = null;

afterEach(() => app?.close());

interface Scene {
  readonly url: string;
  readonly registry: Registry;
  /** Resolves when so many requests are held. */
  readonly holding: (count: number) => Promise<void>;
  readonly letGo: () => void;
}

const kinds: Readonly<Record<string, RequestKind>> = { '/stream': 'STREAM', '/keys': 'FREE' };

/** More than a machine stands still. */
const NEVER_LATE_MS = 3_600_000;

const serve = async (requestsAtOnce: number, loopDelayMs = NEVER_LATE_MS): Promise<Scene> => {
  const registry = new Registry();
  app = fastify({ forceCloseConnections: true });
  await limitLoad(app, {
    limits: { requestsAtOnce, loopDelayMs },
    registry,
    kindOf: ({ url }) => kinds[url] ?? 'WORK',
    refuse: (reply) => reply.status(503).send('later'),
  });
  let letGo = (): void => undefined;
  const free = new Promise<void>((resolve) => (letGo = resolve));
  let held = 0;
  let onHeld = (): void => undefined;
  const hold = async (): Promise<string> => {
    held += 1;
    onHeld();
    await free;
    return 'done';
  };
  app.get('/work', hold);
  app.get('/stream', hold);
  app.get('/now', () => 'now');
  app.get('/keys', () => 'keys');
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const holding = (count: number): Promise<void> =>
    new Promise((resolve) => {
      onHeld = () => {
        if (held >= count) resolve();
      };
      onHeld();
    });
  return {
    url,
    registry,
    holding,
    letGo: () => {
      letGo();
    },
  };
};

describe('a process with more to do than it can', () => {
  it('sends away what is beyond its limit, says when to come back, and answers the rest', async () => {
    const { url, registry, holding, letGo } = await serve(2);
    const two = [fetch(`${url}/work`), fetch(`${url}/work`)];
    await holding(2);
    const third = await fetch(`${url}/work`);
    expect(third.status).toBe(503);
    expect(third.headers.get('retry-after')).toBe('1');
    expect((await fetch(`${url}/keys`)).status).toBe(200);
    expect(await registry.metrics()).toContain('childview_requests_under_way 2');
    letGo();
    for (const answer of two) expect(await (await answer).text()).toBe('done');
    expect((await fetch(`${url}/work`)).status).toBe(200);
    const metrics = await registry.metrics();
    expect(metrics).toContain('childview_requests_shed_total{reason="REQUESTS"} 1');
    expect(metrics).toContain('childview_requests_under_way 0');
  });

  it('does not count streams, which are held for long', async () => {
    const { url, holding, letGo } = await serve(1);
    const streams = [fetch(`${url}/stream`), fetch(`${url}/stream`)];
    await holding(2);
    letGo();
    expect((await fetch(`${url}/work`)).status).toBe(200);
    await Promise.all(streams);
  });

  it('takes few at once while its event loop is late, and more again when it is not', async () => {
    const { url, registry, holding, letGo } = await serve(100, 20);
    const statusNow = async (): Promise<number> => (await fetch(`${url}/now`)).status;
    const few = Array.from({ length: 8 }, () => fetch(`${url}/work`));
    await holding(8);
    const busy = setInterval(() => {
      const end = process.hrtime.bigint() + 50_000_000n;
      while (process.hrtime.bigint() < end);
    }, 1);
    while ((await statusNow()) !== 503);
    expect(await registry.metrics()).toMatch(/shed_total\{reason="EVENT_LOOP"\} [1-9]/);
    expect((await fetch(`${url}/keys`)).status).toBe(200);
    letGo();
    for (const answer of few) expect((await answer).status).toBe(200);
    expect(await statusNow()).toBe(200);
    clearInterval(busy);
  });
});
