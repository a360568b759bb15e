import type { IndicatorRule } from '../../shared/indicator/indicator-rule.js';

/**
 * A section 47 enquiry does not say whether a medical examination was considered, whichever the allegation,
 * and whether or not one was made: the decision is social care's to record. Report: twins of five hit by
 * their father, and no sign that a medical had been thought of when it was decided what to do.
 */
export const medicalNotConsidered: IndicatorRule = {
  code: 'R21',
  classes: ['SAFEGUARDING'],
  sql: `select k.id as child_id, e.started_on as since, e.id as evidence_id
    from k
    join section47_enquiry e on e.child_id = k.id
    where e.medical_considered = 'NOT_RECORDED'`,
};
