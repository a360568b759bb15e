/** Fresh orders for the police's commands, each with what it needs arranged before it. */
import type { OrderOf } from '../../../support/command-laws.js';
import { breakGlassOrders } from '../../../support/break-glass-orders.js';
import { subscriberOrders } from '../../../support/subscriber-orders.js';
import { grantPreChargeBail, extendPreChargeBail, endPreChargeBail } from './orders/bail-orders.js';
import {
  openCustodyRecord,
  recordDetentionExtension,
  recordCharge,
  recordAccommodationRequest,
  recordAccommodationAnswer,
  recordDetentionCertificate,
} from './orders/custody-orders.js';
import {
  openMissingCase,
  recordMissingReturn,
  startPoliceProtection,
  endPoliceProtection,
  invitation,
  closePoliceEpisode,
} from './orders/missing-orders.js';
import {
  notifyLado,
  recordIntelligenceReview,
  recordExternalNotification,
} from './orders/offender-orders.js';
import { submitPoliceReferral, collectReferral } from './orders/referral-orders.js';
import {
  recordHarmAssessment,
  regradeHarmAssessment,
  setBacklogThreshold,
  setWarningFlag,
  clearWarningFlag,
  recordRiskManagementPlan,
  recordReappraisal,
} from './orders/risk-orders.js';

export const orders: Readonly<Record<string, OrderOf>> = {
  submitPoliceReferral,
  collectReferral,
  recordHarmAssessment,
  regradeHarmAssessment,
  setBacklogThreshold,
  setWarningFlag,
  clearWarningFlag,
  recordRiskManagementPlan,
  recordReappraisal,
  openMissingCase,
  recordMissingReturn,
  startPoliceProtection,
  endPoliceProtection,
  openCustodyRecord,
  recordDetentionExtension,
  recordCharge,
  grantPreChargeBail,
  extendPreChargeBail,
  endPreChargeBail,
  recordAccommodationRequest,
  recordAccommodationAnswer,
  recordDetentionCertificate,
  notifyLado,
  recordIntelligenceReview,
  recordExternalNotification,
  inviteToPoliceEpisode: invitation('inviteToPoliceEpisode'),
  uninviteFromPoliceEpisode: invitation('uninviteFromPoliceEpisode'),
  closePoliceEpisode,
  ...breakGlassOrders({
    name: 'Police',
    as: 'response-officer',
    purpose: 'MASH_SCREENING',
    reviewer: 'police-supervisor',
  }),
  ...subscriberOrders({
    name: 'Police',
    feed: 'policeReferralSubmitted',
    as: 'social-care-system',
    purpose: 'MASH_SCREENING',
  }),
};
