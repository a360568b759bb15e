import { dayOf, today, type IndicatorRule } from '../../../shared/indicator/indicator-rule.js';

/**
 * A child was kept in police detention after charge, and the certificate for the court is not there, or was due and
 * the court has sat without it (PACE section 38(7)). Report: nine were due, one was copied and recorded.
 */
export const certificateMissing: IndicatorRule = {
  code: 'R16',
  classes: ['CUSTODY'],
  startsIn: ['custody_record'],
  sql: `select k.id as child_id,
      coalesce(d.due_on, ${dayOf('c.arrested_at')}) as since,
      c.id as evidence_id
    from k
    join custody_record c on c.child_id = k.id
    join detention_certificate d on d.custody_record_id = c.id
    where d.status = 'MISSING'
      or (d.status = 'DUE' and ${dayOf('c.first_court_at')} < ${today})`,
};
