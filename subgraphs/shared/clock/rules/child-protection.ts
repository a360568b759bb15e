import { inForce } from './term.js';

export const referralDecision = inForce({
  code: 'REFERRAL_DECISION',
  start: 'referral received (day 0)',
  length: 1,
  unit: 'WORKING_DAYS',
  basis: 'STATUTORY_GUIDANCE',
  legalRef: 'Working Together to Safeguard Children (2013), chapter 1: within one working day',
  dueSoonWithin: 0,
});

export const childAndFamilyAssessment = inForce({
  code: 'CHILD_AND_FAMILY_ASSESSMENT',
  start: 'referral received (day 0)',
  length: 45,
  unit: 'WORKING_DAYS',
  basis: 'STATUTORY_GUIDANCE',
  legalRef: 'Working Together to Safeguard Children (2013), chapter 1: within 45 working days',
  dueSoonWithin: 5,
});

export const icpc = inForce({
  code: 'ICPC',
  start: 'strategy discussion that initiated the section 47 enquiry (day 0)',
  length: 15,
  unit: 'WORKING_DAYS',
  basis: 'STATUTORY_GUIDANCE',
  legalRef:
    'Working Together to Safeguard Children (2013), chapter 1: within 15 working days; Children Act 1989 s47',
  dueSoonWithin: 3,
});

export const rcpcFirst = inForce({
  code: 'RCPC_FIRST',
  start: 'initial child protection conference (day 0)',
  length: 3,
  unit: 'MONTHS',
  basis: 'STATUTORY_GUIDANCE',
  legalRef: 'Working Together to Safeguard Children (2013), chapter 1: within three months',
  dueSoonWithin: 14,
});

export const rcpcSubsequent = inForce({
  code: 'RCPC_SUBSEQUENT',
  start: 'last review child protection conference (day 0)',
  length: 6,
  unit: 'MONTHS',
  basis: 'STATUTORY_GUIDANCE',
  legalRef: 'Working Together to Safeguard Children (2013), chapter 1: within six months',
  dueSoonWithin: 14,
});

export const cpCoreGroup = inForce({
  code: 'CP_CORE_GROUP',
  start: 'initial child protection conference (day 0)',
  length: 10,
  unit: 'WORKING_DAYS',
  basis: 'STATUTORY_GUIDANCE',
  legalRef: 'Working Together to Safeguard Children (2013), chapter 1: within 10 working days',
  dueSoonWithin: 2,
});

export const ladoNotification = inForce({
  code: 'LADO_NOTIFICATION',
  start: 'employer or police aware of the allegation (day 0)',
  length: 1,
  unit: 'WORKING_DAYS',
  basis: 'STATUTORY_GUIDANCE',
  legalRef: 'Working Together to Safeguard Children (2013), chapter 2: within one working day',
  dueSoonWithin: 0,
});
