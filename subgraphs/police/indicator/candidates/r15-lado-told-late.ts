import {
  dayOf,
  oneWorkingDayAgo,
  type IndicatorRule,
} from '../../../shared/indicator/indicator-rule.js';

/** The designated officer was told late, or not yet, by the police’s own clock. */
export const ladoToldLate: IndicatorRule = {
  code: 'R15',
  classes: ['SAFEGUARDING'],
  sql: `select k.id as child_id, ${dayOf('n.aware_at')} as since, n.id as evidence_id
    from k
    join lado_notification_child l on l.child_id = k.id
    join lado_notification n on n.id = l.record_id
    where ${dayOf('n.aware_at')} <= ${oneWorkingDayAgo}
      and (n.notified_at is null or ${dayOf('n.notified_at')} > ${dayOf('n.aware_at')} + 1)`,
};
