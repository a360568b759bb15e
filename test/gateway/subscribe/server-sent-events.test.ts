import { request, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../../../schema/errors/refusal.js';
import { pass } from '../../support/still-time.js';
import { begin, gateway, owners, setStageForEach, untilTooSlow } from './support/stage.js';
import { streamEvents } from './support/subscriber.js';

setStageForEach();

const feed = 'subscription { referred { cursor child { plan } } }';

const subscribed = async (token = 'anna', query = feed) => {
  const stream = streamEvents(gateway.url, token, query);
  await owners.referrals.listeners.atLeast(1);
  return stream;
};

/** A subscriber that takes nothing until it is told to. */
const sluggish = async (query: string): Promise<IncomingMessage> => {
  const asked = request(gateway.url, {
    method: 'POST',
    headers: {
      authorization: 'Bearer anna',
      'content-type': 'application/json',
      accept: 'text/event-stream',
    },
  });
  asked.end(JSON.stringify({ query }));
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return response;
};

const textOf = async (response: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

const post = async (body: string, headers: Record<string, string> = {}) => {
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: {
      authorization: 'Bearer anna',
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...headers,
    },
    body,
  });
  return { status: response.status, text: await response.text() };
};

describe('a subscription over server-sent events', () => {
  it('answers each event in order, with the fields of both owners', async () => {
    await begin();
    const { answers } = await subscribed();
    for (const cursor of ['a', 'b']) owners.referrals.publish({ cursor, child: { id: cursor } });
    expect(await answers.atLeast(2)).toEqual([
      { data: { referred: { cursor: 'a', child: { plan: 'plan of a' } } } },
      { data: { referred: { cursor: 'b', child: { plan: 'plan of b' } } } },
    ]);
  });

  it('says that its owner is not there when that is killed, and completes', async () => {
    await begin();
    const { answers, over } = await subscribed();
    owners.killPolice();
    expect(await answers.atLeast(1)).toMatchObject([
      { errors: [{ path: ['referred'], extensions: { code: 'SOURCE_UNAVAILABLE' } }] },
    ]);
    expect(await over).toBe('complete');
  });

  it('closes the connection to the owner when the subscriber goes', async () => {
    await begin();
    const { leave } = await subscribed();
    leave();
    expect(await owners.closings.atLeast(1)).toEqual([1000]);
  });

  it('is ended when the token ends', async () => {
    await begin({ nowSeconds: () => 1_000 });
    const { answers, over } = await subscribed('anna until 1000.8');
    pass(800);
    expect(await over).toBe('complete');
    expect(answers.all).toMatchObject([{ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] }]);
  });

  it.each([
    ['with the next event, which is not told', 12_000, true],
    ['after a while without an event', 100, false],
  ])('is ended %s, when the caller is denied', async (_, keepAliveMs, hasEvent) => {
    const denied = new Set<string>();
    const recheck = (name: string): void => {
      if (denied.has(name)) throw new Refusal('UNAUTHENTICATED');
    };
    await begin({ recheck, keepAliveMs });
    const { answers, over } = await subscribed();
    owners.referrals.publish({ cursor: 'a' });
    await answers.atLeast(1);
    denied.add('anna');
    if (hasEvent) owners.referrals.publish({ cursor: 'b' });
    else pass(keepAliveMs);
    expect(await over).toBe('complete');
    expect(answers.all).toMatchObject([
      { data: { referred: { cursor: 'a' } } },
      { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    ]);
    expect(await owners.closings.atLeast(1)).toEqual([1000]);
  });

  it('is ended when the subscriber does not keep up, with an error that says how to go on', async () => {
    await begin({ mostWaiting: 5, slowMs: 200 });
    const response = await sluggish('subscription { referred { cursor padding } }');
    await owners.referrals.listeners.atLeast(1);
    const padding = 'x'.repeat(200_000);
    for (let n = 0; n < 200; n += 1) owners.referrals.publish({ cursor: String(n), padding });
    await untilTooSlow();
    const text = await textOf(response);
    expect(text).toMatch(/LIMIT_EXCEEDED.*\n\nevent: complete\ndata:\n\n$/);
    expect(text).toContain('subscribe again with after:');
  });

  it('is left without completion when the gateway stops, so that the client comes back', async () => {
    await begin();
    const response = await sluggish(feed);
    await owners.referrals.listeners.atLeast(1);
    const text = textOf(response);
    await gateway.drain();
    expect(await text).toMatch(/: going away, subscribe again with after:/);
    expect(await text).not.toContain('event: complete');
  });

  it('is kept alive by comments', async () => {
    await begin({ keepAliveMs: 100 });
    const response = await sluggish('subscription { quiet { cursor } }');
    pass(200);
    let text = '';
    for await (const chunk of response) {
      text += String(chunk);
      if (text.length >= 9) break;
    }
    expect(text).toMatch(/^(:\n\n){3}/);
  });
});

describe('a request for server-sent events', () => {
  it('may be a query or a mutation', async () => {
    await begin();
    expect(await post(JSON.stringify({ query: '{ hello }' }))).toEqual({
      status: 200,
      text: ':\n\nevent: next\ndata: {"data":{"hello":"hello"}}\n\nevent: complete\ndata:\n\n',
    });
  });

  it.each([
    ['nobody known', '{"query":"{ hello }"}', { authorization: 'Bearer mallory' }, 401],
    ['an invalid operation', '{"query":"{ helo }"}', {}, 400],
    [
      'an operation too deep',
      JSON.stringify({ query: `${'{a'.repeat(16)}${'}'.repeat(16)}` }),
      {},
      429,
    ],
    ['a batch', '[{"query":"{ hello }"}]', {}, 400],
    [
      'what a page of another origin could send',
      '{"query":"{ hello }"}',
      { 'content-type': 'text/plain' },
      400,
    ],
  ])('is refused with a status for %s', async (_, body, headers, status) => {
    await begin();
    expect(await post(body, headers)).toMatchObject({ status });
  });

  it('counts with the caller’s other operations', async () => {
    await begin({ mostPerCaller: 1 });
    await subscribed();
    const { status, text } = await post('{"query":"{ hello }"}');
    expect(status).toBe(429);
    expect(text).toContain('LIMIT_EXCEEDED');
  });
});
