/** What is done once is not done again. */
import { describe, expect, it } from '@jest/globals';
import {
  openCustodyRecord,
  recordAccommodationAnswer,
  recordCharge,
  recordDetentionCertificate,
} from '../orders/custody-orders.js';
import {
  endPoliceProtection,
  openMissingCase,
  recordMissingReturn,
  startPoliceProtection,
} from '../orders/missing-orders.js';
import { notifyLado } from '../orders/offender-orders.js';
import {
  clearWarningFlag,
  recordHarmAssessment,
  recordReappraisal,
  regradeHarmAssessment,
  setWarningFlag,
} from '../orders/risk-orders.js';
import { desk, neverAllowed } from './police-desk.js';

describe('what is done once', () => {
  it.each([
    ['an assessment is recorded', recordHarmAssessment],
    ['a grade is changed to what it is', regradeHarmAssessment],
    ['a flag is set', setWarningFlag],
    ['a flag is cleared', clearWarningFlag],
    ['an incident is reappraised', recordReappraisal],
    ['a child is reported missing', openMissingCase],
    ['a missing child comes back', recordMissingReturn],
    ['a child is taken into protection', startPoliceProtection],
    ['a protection ends', endPoliceProtection],
    ['a child is in custody', openCustodyRecord],
    ['a child is charged', recordCharge],
    ['a request for a bed is answered', recordAccommodationAnswer],
    ['a certificate is recorded', recordDetentionCertificate],
    ['the designated officer is told', notifyLado],
  ])('%s', async (_, orderOf) => {
    const order = await orderOf(desk());
    await desk().done(order);
    expect(await desk().give(order)).toMatchObject(neverAllowed);
  });
});
