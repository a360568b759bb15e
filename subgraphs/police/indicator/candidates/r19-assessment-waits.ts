import { dayOf, type IndicatorRule } from '../../../shared/indicator/indicator-rule.js';

/** A harm assessment about the child waits for its second look. */
export const assessmentWaits: IndicatorRule = {
  code: 'R19',
  classes: ['SAFEGUARDING'],
  sql: `select k.id as child_id, ${dayOf('h.received_at')} as since, h.id as evidence_id
    from k
    join harm_assessment_child l on l.child_id = k.id
    join harm_assessment h on h.id = l.record_id
    where h.secondary_assessed_at is null`,
};
