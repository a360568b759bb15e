/** A server that is told to stop fails nobody: unready first, then closed, then the rest is answered. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { Drain, type DrainTimes } from '../../runtime/drain.js';

interface Held {
  readonly app: FastifyInstance;
  readonly drain: Drain;
  readonly url: string;
  /** Resolves when a request has come to `/held`. */
  readonly arrived: Promise<void>;
  /** Answers it. */
  readonly letGo: () => void;
}

let closing: (() => Promise<unknown>) | null = null;

afterEach(async () => {
  await closing?.();
});

const serve = async (times: DrainTimes): Promise<Held> => {
  const app = fastify({ forceCloseConnections: 'idle', return503OnClosing: false });
  const drain = new Drain(app, times);
  let arrive = (): void => undefined;
  let letGo = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const held = new Promise<void>((resolve) => (letGo = resolve));
  app.get('/now', () => 'now');
  app.get('/held', async () => {
    arrive();
    await held;
    return 'held';
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  closing = () => app.close();
  return { app, drain, url, arrived, letGo };
};

const noStreams = (): Promise<void> => Promise.resolve();

describe('a server that takes its leave', () => {
  it('answers as ever until the delay is over, and asks every caller to connect elsewhere', async () => {
    const { drain, url } = await serve({ delayMs: 1_500, deadlineMs: 600_000 });
    expect((await fetch(`${url}/now`)).headers.get('connection')).toBe('keep-alive');
    const left = drain.leave(noStreams);
    expect(drain.isDraining).toBe(true);
    const answer = await fetch(`${url}/now`);
    expect(await answer.text()).toBe('now');
    expect(answer.headers.get('connection')).toBe('close');
    expect(await left).toBe('DRAINED');
    await expect(fetch(`${url}/now`)).rejects.toThrow();
  });

  it('waits for what is under way', async () => {
    const { drain, url, arrived, letGo } = await serve({ delayMs: 0, deadlineMs: 600_000 });
    const answer = fetch(`${url}/held`);
    await arrived;
    const left = drain.leave(noStreams);
    await expect(untilRefused(url)).resolves.toBe('refused');
    letGo();
    expect(await (await answer).text()).toBe('held');
    expect(await left).toBe('DRAINED');
  });

  it('cuts off what has not ended by the deadline, and says so', async () => {
    const { drain, url, arrived, letGo } = await serve({ delayMs: 0, deadlineMs: 50 });
    const answer = fetch(`${url}/held`).catch(() => 'cut off');
    await arrived;
    expect(await drain.leave(noStreams)).toBe('CUT_OFF');
    expect(await answer).toBe('cut off');
    letGo();
  });

  it('does not wait for a connection that never brings a request', async () => {
    const { app, drain, url } = await serve({ delayMs: 0, deadlineMs: 600_000 });
    const arrived = once(app.server, 'connection');
    const silent = connect(Number(new URL(url).port), '127.0.0.1');
    const ended = once(silent.resume(), 'close');
    await arrived;
    expect(await drain.leave(noStreams)).toBe('DRAINED');
    await ended;
  });

  it('ends streams when the delay is over, before it closes', async () => {
    const { drain, url } = await serve({ delayMs: 0, deadlineMs: 600_000 });
    let status = 0;
    await drain.leave(async () => {
      ({ status } = await fetch(`${url}/now`));
    });
    expect(status).toBe(200);
  });
});

/** New connections are refused as soon as the server listens no more. */
const untilRefused = async (url: string): Promise<string> => {
  for (;;) {
    try {
      await fetch(`${url}/now`);
    } catch {
      return 'refused';
    }
  }
};
