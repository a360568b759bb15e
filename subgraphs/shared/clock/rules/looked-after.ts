import { inForce } from './term.js';

const careRegulations = 'Care Planning, Placement and Case Review (England) Regulations 2010';

export const lacReviewFirst = inForce({
  code: 'LAC_REVIEW_FIRST',
  start: 'child became looked after (day 0)',
  length: 20,
  unit: 'WORKING_DAYS',
  basis: 'STATUTE',
  legalRef: `${careRegulations}, reg 33(1): within 20 working days`,
  dueSoonWithin: 5,
});

export const lacReviewSecond = inForce({
  code: 'LAC_REVIEW_SECOND',
  start: 'first review (day 0)',
  length: 3,
  unit: 'MONTHS',
  basis: 'STATUTE',
  legalRef: `${careRegulations}, reg 33(2): not more than three months after the first`,
  dueSoonWithin: 14,
});

export const lacReview = inForce({
  code: 'LAC_REVIEW',
  start: 'last review (day 0)',
  length: 6,
  unit: 'MONTHS',
  basis: 'STATUTE',
  legalRef: `${careRegulations}, reg 33(2): not more than six months after the last`,
  dueSoonWithin: 14,
});

export const lacInitialHealthAssessment = inForce({
  code: 'LAC_INITIAL_HEALTH_ASSESSMENT',
  start: 'child became looked after (day 0)',
  length: 20,
  unit: 'WORKING_DAYS',
  basis: 'STATUTE',
  legalRef: `${careRegulations}, reg 7, with reg 33(1): in time for the first review, within 20 working days`,
  dueSoonWithin: 5,
});

export const returnHomeInterview = inForce({
  code: 'RETURN_HOME_INTERVIEW',
  start: 'return of the missing child',
  length: 72,
  unit: 'HOURS',
  basis: 'STATUTORY_GUIDANCE',
  legalRef:
    'Statutory guidance on children who run away or go missing from home or care (DfE, January 2014): within 72 hours',
  dueSoonWithin: 24,
});
