import { describe, expect, it } from '@jest/globals';
import {
  anna,
  begin,
  feed,
  gateway,
  next,
  owners,
  subscribed,
  setStageForEach,
  untilTooSlow,
} from './support/stage.js';
import { Socket } from './support/subscriber.js';

setStageForEach();

describe('a subscription over WebSocket', () => {
  it('answers each event in order, with the fields of both owners in the shape asked', async () => {
    await begin();
    const socket = await subscribed();
    for (const cursor of ['a', 'b', 'c'])
      owners.referrals.publish({ cursor, child: { id: `child ${cursor}` } });
    const event = (cursor: string) =>
      next('1', {
        data: {
          referred: {
            cursor,
            urgent: null,
            child: { known: true, plan: `plan of child ${cursor}`, id: `child ${cursor}` },
          },
        },
      });
    expect(await socket.next(3)).toEqual([event('a'), event('b'), event('c')]);
    expect(owners.lookups).toEqual(['Bearer anna', 'Bearer anna', 'Bearer anna']);
  });

  it('names the record that the other owner could not answer for', async () => {
    await begin();
    const socket = await subscribed('subscription { referred { cursor all: children { plan } } }');
    owners.referrals.publish({ cursor: 'a', children: [{ id: '1' }, { id: 'broken' }] });
    const [message] = await socket.next(1);
    expect(message?.payload).toMatchObject({
      data: { referred: { cursor: 'a', all: [{ plan: 'plan of 1' }, { plan: null }] } },
      errors: [{ path: ['referred', 'all', 1, 'plan'] }],
    });
  });

  it.each([
    [
      'is killed',
      (): void => {
        owners.killPolice();
      },
    ],
    [
      'closes in good order',
      (): void => {
        owners.closePolice(1000);
      },
    ],
    [
      'restarts',
      (): void => {
        owners.closePolice(1012);
      },
    ],
  ])('says that its owner is not there when that %s, and ends', async (_, goAway) => {
    await begin();
    const socket = await subscribed();
    owners.referrals.publish({ cursor: 'a', child: { id: '1' } });
    await socket.next(1);
    goAway();
    const [, last, complete] = await socket.next(3);
    expect(last?.payload).toMatchObject({
      data: null,
      errors: [{ path: ['referred'], extensions: { code: 'SOURCE_UNAVAILABLE', owner: 'POLICE' } }],
    });
    expect(complete).toEqual({ id: '1', type: 'complete' });
    expect(owners.opened.all).toHaveLength(1);
    expect(gateway.upstream.connections).toBe(0);
  });

  it('tells what the owner refuses', async () => {
    await begin();
    const socket = await Socket.of(gateway.socketUrl, anna);
    socket.subscribe('1', 'subscription { refused { cursor } }');
    const [answer, complete] = await socket.next(2);
    expect(answer?.payload).toMatchObject({
      data: { refused: null },
      errors: [{ path: ['refused'] }],
    });
    expect(complete).toEqual({ id: '1', type: 'complete' });
  });

  it('closes the connection to the owner when the subscriber completes its last, waiting or not', async () => {
    await begin();
    const socket = await subscribed();
    socket.subscribe('2', 'subscription { quiet { cursor } }');
    socket.subscribe('3', '{ hello }');
    await socket.next(1);
    expect(gateway.upstream.connections).toBe(1);
    socket.send({ id: '1', type: 'complete' });
    await owners.referrals.listeners.atLeast(2);
    socket.send({ id: '2', type: 'complete' });
    expect(await owners.closings.atLeast(1)).toEqual([1000]);
    expect(gateway.upstream.connections).toBe(0);
  });

  it('closes the connection to the owner when the subscriber goes', async () => {
    await begin();
    const socket = await subscribed();
    socket.raw.terminate();
    expect(await owners.closings.atLeast(1)).toEqual([1000]);
  });

  it('shares a connection with the same caller only', async () => {
    await begin();
    await subscribed();
    const again = await Socket.of(gateway.socketUrl, anna);
    again.subscribe('1', feed);
    const other = await Socket.of(gateway.socketUrl, { Authorization: 'Bearer ben' });
    other.subscribe('1', feed);
    await owners.referrals.listeners.atLeast(3);
    const openings = await owners.opened.atLeast(2);
    expect(openings.map(({ params }) => params.authorization)).toEqual([
      'Bearer anna',
      'Bearer ben',
    ]);
    expect(owners.opened.all).toHaveLength(2);
  });

  it('is told all of a burst that is larger than what may wait, in order', async () => {
    await begin({ mostWaiting: 5 });
    const socket = await subscribed('subscription { referred { cursor } }');
    const cursors = Array.from({ length: 2_000 }, (_, n) => String(n));
    for (const cursor of cursors) owners.referrals.publish({ cursor });
    const told = await socket.next(cursors.length);
    expect(told.map(({ payload }) => payload)).toEqual(
      cursors.map((cursor) => ({ data: { referred: { cursor } } })),
    );
  });

  it('is closed when the subscriber does not keep up, with a reason that says how to go on', async () => {
    await begin({ mostWaiting: 5, slowMs: 200 });
    const socket = await subscribed('subscription { referred { cursor padding } }');
    socket.raw.pause();
    const padding = 'x'.repeat(200_000);
    for (let n = 0; n < 200; n += 1) owners.referrals.publish({ cursor: String(n), padding });
    await untilTooSlow();
    socket.raw.resume();
    const { code, reason } = await socket.closing;
    expect(code).toBe(1013);
    expect(reason).toMatch(/subscribe again with after:/);
  });
});
