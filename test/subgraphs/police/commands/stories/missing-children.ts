/** Missing and protected children: what comes before what. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  endPoliceProtection,
  newMissingCase,
  openMissingCase,
  recordMissingReturn,
} from '../orders/missing-orders.js';
import { badArgument, desk, giving, neverAllowed } from './police-desk.js';

describe('missing and protected children', () => {
  it('are not back before they are gone', async () => {
    const found = await giving(await recordMissingReturn(desk()), {
      foundAt: '2014-11-13T00:00:00Z',
    });
    const ended = await giving(await endPoliceProtection(desk()), {
      endedAt: '2014-11-13T00:00:00Z',
    });
    expect([found, ended]).toMatchObject([neverAllowed, neverAllowed]);
  });

  it('have the plan that follows a protection named, where one was agreed', async () => {
    const followUpPlan = { kind: 'STRATEGY_DISCUSSION', planId: randomUUID() };
    const order = await endPoliceProtection(desk());
    const unplanned = { followUp: false, followUpPlan };
    expect(await giving(order, unplanned)).toMatchObject(badArgument('input.followUpPlan'));
    const select = 'policeProtection { outcome followUpPlan { id kind } }';
    const input = { ...order.input, followUpPlan };
    expect((await desk().give({ ...order, input, select })).payload).toEqual({
      policeProtection: {
        outcome: 'LA_ACCOMMODATION',
        followUpPlan: { id: followUpPlan.planId, kind: 'STRATEGY_DISCUSSION' },
      },
    });
  });

  it('have a case that the agencies read under, which a child’s record names', async () => {
    const select = 'missingEpisode { repeatCount90d missingCase { reference invitedAgencies } }';
    const { payload } = await desk().give({ ...(await openMissingCase(desk())), select });
    expect(payload).toEqual({
      missingEpisode: {
        repeatCount90d: 1,
        missingCase: {
          reference: expect.stringMatching(/^MI-2014-\d{6}$/),
          invitedAgencies: ['POLICE', 'SOCIAL_CARE', 'HEALTH'],
        },
      },
    });
  });

  it('have a case that ends for everybody when it is closed', async () => {
    const reference = await newMissingCase(desk());
    const order = { as: 'police-supervisor', purpose: 'MISSING_EXPLOITATION' } as const;
    const close = { ...order, command: 'closePoliceEpisode', type: 'EpisodeClosingInput' };
    expect((await desk().database.finder.byReference(reference))?.closedAt).toBeNull();
    await desk().done({ ...close, input: { reference } });
    expect((await desk().database.finder.byReference(reference))?.closedAt).not.toBeNull();
  });
});
