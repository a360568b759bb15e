/** What is of another area than the officer’s is not the officer’s to change. */
import { describe, expect, it } from '@jest/globals';
import { newMissingCase, openMissingCase, recordMissingReturn } from '../orders/missing-orders.js';
import { recordExternalNotification, recordIntelligenceReview } from '../orders/offender-orders.js';
import {
  clearWarningFlag,
  recordHarmAssessment,
  recordReappraisal,
  recordRiskManagementPlan,
  regradeHarmAssessment,
  setWarningFlag,
} from '../orders/risk-orders.js';
import { desk, giving } from './police-desk.js';

describe('what is of another area than the officer’s', () => {
  const elsewhere = 'E09000001';

  it.each([
    ['an assessment', recordHarmAssessment, 'update harm_assessment set area = $1 where id = $2'],
    ['a grade', regradeHarmAssessment, 'update harm_assessment set area = $1 where id = $2'],
    ['a new flag', setWarningFlag, 'update police_child set area = $1 where child_id = $2'],
    [
      'a flag that is cleared',
      clearWarningFlag,
      `update police_child set area = $1
         where child_id = (select child_id from warning_flag where id = $2)`,
    ],
    ['a plan', recordRiskManagementPlan, 'update police_child set area = $1 where child_id = $2'],
    ['a missing child', openMissingCase, 'update police_child set area = $1 where child_id = $2'],
    [
      'a return',
      recordMissingReturn,
      `update police_child set area = $1
         where child_id = (select child_id from missing_episode where id = $2)`,
    ],
    [
      'what is done about an offender',
      recordExternalNotification,
      `update police_child set area = $1
         where child_id = (select child_id from managed_offender_child where record_id = $2)`,
    ],
    [
      'a reappraisal',
      recordReappraisal,
      `update police_incident set area = $1
         where id = (select incident_id from domestic_abuse_incident where id = $2)`,
    ],
    [
      'a review of intelligence',
      recordIntelligenceReview,
      `update police_child set area = $1
         where child_id = (select child_id from intelligence_item_child where record_id = $2)`,
    ],
  ])('is not theirs to change: %s', async (_, orderOf, moved) => {
    const order = await orderOf(desk());
    const ids = Object.entries(order.input).filter(([name]) => name.endsWith('Id'));
    await desk().rows(moved, elsewhere, ids[0]?.[1]);
    expect(await giving(order, {})).toMatchObject({
      ...{ code: 'PURPOSE_NOT_AVAILABLE', message: "The record is outside the caller's areas." },
    });
  });
});

describe('a missing case of a child of another area', () => {
  it.each(['inviteToPoliceEpisode', 'uninviteFromPoliceEpisode', 'closePoliceEpisode'])(
    'is not theirs to say who has part in: %s',
    async (command) => {
      const reference = await newMissingCase(desk());
      await desk().rows(
        `update police_child set area = 'E09000001' where child_id in (select l.child_id
           from missing_case_child l join missing_case c on c.id = l.record_id where c.reference = $1)`,
        reference,
      );
      const isClosing = command === 'closePoliceEpisode';
      const outcome = await desk().give({
        ...{ as: 'police-supervisor', purpose: 'MISSING_EXPLOITATION', command },
        type: isClosing ? 'EpisodeClosingInput' : 'EpisodeInvitationInput',
        input: isClosing ? { reference } : { reference, agency: 'HEALTH' },
      });
      expect(outcome).toMatchObject({
        ...{ code: 'PURPOSE_NOT_AVAILABLE', message: "The record is outside the caller's areas." },
      });
    },
  );
});
