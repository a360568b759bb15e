import { dayOf } from '../../../../schema/time/instant.js';
import type { ViewRule } from '../view-rule.js';

/**
 * A graded incident waits for the harm assessment unit's second look, and a child is linked to it, or is in
 * need or under a plan. Report: about 200 waited, and they "may not involve children", which nobody knew.
 */
export const waitingRiskReview: ViewRule = {
  code: 'R19',
  inputs: [
    { agency: 'POLICE', dataClass: 'SAFEGUARDING' },
    { agency: 'SOCIAL_CARE', dataClass: 'SAFEGUARDING' },
  ],
  needs: {
    POLICE: 'harmAssessments { id receivedAt secondaryAssessedAt childLinked }',
    SOCIAL_CARE: 'involvementStatus',
  },
  find: ({ police, socialCare }) => {
    const status = socialCare.text('involvementStatus');
    const isInNeed = status === 'CIN' || status === 'CPP';
    return police.all('harmAssessments').flatMap((assessment) => {
      const at = assessment.text('receivedAt');
      const isWaiting = at !== null && assessment.text('secondaryAssessedAt') === null;
      return isWaiting && (isInNeed || assessment.flag('childLinked') === true)
        ? [{ id: assessment.text('id'), agency: 'POLICE', since: dayOf(at) }]
        : [];
    });
  },
};
