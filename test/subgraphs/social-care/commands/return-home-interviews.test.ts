/** A child who was missing is back, and is asked what happened: once, by whom, and who is told. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDesk, type Desk, type Order, type Outcome } from '../../../support/command-desk.js';
import {
  newMissingEpisode,
  offerReturnHomeInterview,
  recordReturnHomeInterview,
} from './missing-orders.js';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('SOCIAL_CARE');
});

afterAll(async () => {
  await desk.stop();
});

const giving = (order: Order, input: Order['input']): Promise<Outcome> =>
  desk.give({ ...order, input: { ...order.input, ...input } });

const neverAllowed = { code: 'CONFLICT', refusal: { retryable: false } };

describe('a return home interview', () => {
  it('is not offered before the child is back, nor twice', async () => {
    const order = await offerReturnHomeInterview(desk);
    const missingEpisodeId = await newMissingEpisode(desk, null);
    expect(await giving(order, { missingEpisodeId })).toMatchObject(neverAllowed);
    await desk.done(order);
    expect(await desk.give(order)).toMatchObject(neverAllowed);
  });

  it('is recorded once, held or declined, after the child is back', async () => {
    const order = await recordReturnHomeInterview(desk);
    const { missingEpisodeId } = order.input;
    const early = { heldAt: '2014-11-12T21:00:00Z' };
    expect(await giving(order, early)).toMatchObject(neverAllowed);
    expect(await giving(order, { needsAssessedOn: '2014-11-12' })).toMatchObject(neverAllowed);
    const missing = { missingEpisodeId: await newMissingEpisode(desk, null) };
    expect(await giving(order, missing)).toMatchObject(neverAllowed);
    const select =
      'returnHomeInterview { offered accepted at by childsViewRecorded clock { status } }';
    const declined = { missingEpisodeId, heldAt: null };
    const said = await desk.give({ ...order, select, input: { ...order.input, ...declined } });
    expect(said.payload).toMatchObject({
      returnHomeInterview: {
        ...{ offered: true, accepted: false, at: null, by: null },
        clock: { status: 'MET' },
      },
    });
    expect(await giving(order, declined)).toMatchObject(neverAllowed);
    const held = await desk.give({ ...order, select });
    expect(held.payload).toMatchObject({
      returnHomeInterview: { accepted: true, childsViewRecorded: true, clock: { status: 'MET' } },
    });
    expect(await giving(order, {})).toMatchObject(neverAllowed);
  });

  it.each([
    ['input.heldBy', { heldBy: null }],
    ['input.childsViewRecorded', { childsViewRecorded: null }],
    ['input.needsAssessedOn', { needsAssessedOn: '2014-11-15' }],
  ])('is not recorded as held without a fitting %s', async (argument, input) => {
    const outcome = await giving(await recordReturnHomeInterview(desk), input);
    expect(outcome).toMatchObject({ code: 'BAD_USER_INPUT', refusal: { argument } });
  });

  it('is told to the police where it is shared with them', async () => {
    const missingEpisodeId = await newMissingEpisode(desk, '2014-11-13T08:00:00Z');
    const toldOf = (recordId: string): Promise<readonly object[]> =>
      desk.rows('select topic, payload from outbox where key = $1', recordId);
    const order = await recordReturnHomeInterview(desk);
    const untold = await desk.done({
      ...order,
      input: { ...order.input, missingEpisodeId, sharedWithPolice: false },
    });
    expect(await toldOf(untold)).toEqual([]);
    expect(await toldOf(await desk.done(order))).toMatchObject([
      {
        topic: 'returnHomeInterviewRecorded',
        payload: {
          returnedAt: '2014-11-13T08:00:00Z',
          answeredAt: expect.any(String),
          held: true,
        },
      },
    ]);
  });
});
