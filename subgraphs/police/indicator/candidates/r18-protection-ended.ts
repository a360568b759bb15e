import {
  dayOf,
  fiveWorkingDaysAgo,
  type IndicatorRule,
} from '../../../shared/indicator/indicator-rule.js';

/** Police protection ended and the police know of nothing that followed. */
export const protectionEnded: IndicatorRule = {
  code: 'R18',
  classes: ['SAFEGUARDING'],
  sql: `select k.id as child_id, ${dayOf('p.ended_at')} as since, p.id as evidence_id
    from k join police_protection p on p.child_id = k.id
    where p.follow_up_recorded_at is null and ${dayOf('p.ended_at')} <= ${fiveWorkingDaysAgo}`,
};
