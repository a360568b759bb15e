import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { Refusal } from '../../../schema/errors/refusal.js';
import { pass } from '../../support/still-time.js';
import {
  anna,
  begin,
  feed,
  gateway,
  next,
  owners,
  subscribed,
  setStageForEach,
} from './support/stage.js';
import { Socket } from './support/subscriber.js';

setStageForEach();

describe('a connection', () => {
  it('carries queries and mutations too', async () => {
    await begin();
    const socket = await Socket.of(gateway.socketUrl, anna);
    socket.subscribe('1', '{ hello }');
    expect(await socket.next(2)).toEqual([
      next('1', { data: { hello: 'hello' } }),
      { id: '1', type: 'complete' },
    ]);
    socket.subscribe('2', 'mutation($n: String!) { greet(name: $n) }', { n: 'Ada' });
    expect((await socket.next(3))[2]).toEqual(next('2', { data: { greet: 'hello Ada' } }));
  });

  it('ends a query that the subscriber completes, at its owner too', async () => {
    await begin();
    const socket = await Socket.of(gateway.socketUrl, anna);
    socket.subscribe('1', '{ never }');
    await owners.asked.atLeast(1);
    socket.send({ id: '1', type: 'complete' });
    await owners.left.atLeast(1);
    socket.subscribe('1', '{ hello }');
    expect(await socket.next(2)).toEqual([
      next('1', { data: { hello: 'hello' } }),
      { id: '1', type: 'complete' },
    ]);
  });

  it.each([
    ['too deep', `${'{ a '.repeat(16)}${'}'.repeat(16)}`, 'LIMIT_EXCEEDED'],
    ['of a reserved name', '{ __proto__: hello }', 'BAD_USER_INPUT'],
    ['not GraphQL', '{ hello', 'BAD_USER_INPUT'],
    ['not of this schema', '{ helo }', 'BAD_USER_INPUT'],
    [
      'two feeds at once',
      'subscription { referred { cursor } quiet { cursor } }',
      'BAD_USER_INPUT',
    ],
  ])('refuses an operation that is %s', async (_, query, code) => {
    await begin();
    const socket = await Socket.of(gateway.socketUrl, anna);
    socket.subscribe('1', query);
    const [message] = await socket.next(1);
    expect(message).toMatchObject({ id: '1', type: 'error' });
    expect(message?.payload).toContainEqual(expect.objectContaining({ extensions: { code } }));
    expect(JSON.stringify(message)).not.toMatch(/did you mean/i);
  });

  it('holds so many operations of one caller, whatever the connection', async () => {
    await begin({ mostPerCaller: 1 });
    await subscribed();
    const socket = await Socket.of(gateway.socketUrl, anna);
    socket.subscribe('1', feed);
    expect(await socket.next(1)).toMatchObject([
      { type: 'error', payload: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] },
    ]);
    const other = await Socket.of(gateway.socketUrl, { authorization: 'Bearer ben' });
    other.subscribe('1', '{ hello }');
    expect(await other.next(1)).toMatchObject([{ type: 'next' }]);
  });

  it('is closed before it is acknowledged when nobody is known to open it', async () => {
    await begin();
    for (const payload of [
      {},
      { authorization: 'Bearer mallory' },
      { authorization: 'Bearer anna', AUTHORIZATION: 'Bearer ben' },
    ]) {
      const socket = await Socket.open(gateway.socketUrl);
      socket.send({ type: 'connection_init', payload });
      expect(await socket.closing).toMatchObject({ code: 4401 });
      expect(socket.messages.all).toEqual([]);
    }
  });

  it('is closed when it subscribes before it is acknowledged, or speaks another protocol', async () => {
    await begin();
    const hasty = await Socket.open(gateway.socketUrl);
    hasty.subscribe('1', '{ hello }');
    expect(await hasty.closing).toMatchObject({ code: 4401 });
    const silent = await Socket.open(gateway.socketUrl, '');
    expect(await silent.closing).toMatchObject({ code: 4406 });
    await expect(Socket.open(gateway.socketUrl, 'graphql-ws')).rejects.toThrow(/subprotocol/);
  });

  it('is opened at /graphql and nowhere else', async () => {
    await begin();
    await expect(Socket.open(`${gateway.socketUrl}/elsewhere`)).rejects.toThrow(/404/);
  });

  it('is closed when the token ends', async () => {
    await begin({ nowSeconds: () => 1_000 });
    const socket = await subscribed(feed, { authorization: 'Bearer anna until 1000.8' });
    pass(800);
    expect(await socket.closing).toMatchObject({ code: 4401 });
    expect(await owners.closings.atLeast(1)).toEqual([1000]);
  });

  it.each([
    ['with the next event, which is not told', 'UNAUTHENTICATED', 12_000, true, 4401],
    ['without an event, at the next ping', 'UNAUTHENTICATED', 300, false, 4401],
    ['to come back later, when that cannot be known', 'SOURCE_UNAVAILABLE', 12_000, true, 1013],
  ] as const)(
    'is closed %s, when the caller is denied',
    async (_, code, keepAliveMs, hasEvent, closing) => {
      const denied = new Set<string>();
      const recheck = (name: string): void => {
        if (denied.has(name)) throw new Refusal(code);
      };
      await begin({ recheck, keepAliveMs });
      const socket = await subscribed();
      owners.referrals.publish({ cursor: 'a' });
      await socket.next(1);
      denied.add('anna');
      if (hasEvent) owners.referrals.publish({ cursor: 'b' });
      else pass(keepAliveMs);
      expect(await socket.closing).toMatchObject({ code: closing });
      expect(JSON.stringify(socket.messages.all)).not.toContain('"b"');
      expect(await owners.closings.atLeast(1)).toEqual([1000]);
    },
  );

  it('is closed when the message is larger than a request may be', async () => {
    await begin();
    const socket = await Socket.of(gateway.socketUrl, anna);
    socket.subscribe('1', `{ hello } # ${'x'.repeat(300_000)}`);
    expect(await socket.closing).toMatchObject({ code: 1009 });
  });

  it('is pinged, and dropped when it does not answer', async () => {
    await begin({ keepAliveMs: 300 });
    const socket = await Socket.of(gateway.socketUrl, anna);
    for (const id of ['1', '2']) {
      const pinged = once(socket.raw, 'ping');
      pass(300);
      await pinged;
      // Answered after the pong, which went before it.
      socket.subscribe(id, '{ hello }');
      await socket.next(2 * Number(id));
    }
    const silent = await Socket.of(gateway.socketUrl, anna);
    silent.raw.pong = () => undefined;
    const pinged = once(silent.raw, 'ping');
    pass(300);
    await pinged;
    pass(300);
    expect(await silent.closing).toMatchObject({ code: 1006 });
  });

  it('is told when the gateway stops, and no other is opened', async () => {
    await begin();
    const socket = await subscribed();
    const drained = gateway.drain();
    const { code, reason } = await socket.closing;
    expect(code).toBe(1001);
    expect(reason).toMatch(/subscribe again with after:/);
    await drained;
    await expect(Socket.open(gateway.socketUrl)).rejects.toThrow(/503/);
  });
});
