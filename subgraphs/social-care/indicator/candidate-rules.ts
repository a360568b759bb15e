import { indicatorLimits } from '../../../schema/indicators/indicator-limits.js';
import { today, type IndicatorRule } from '../../shared/indicator/indicator-rule.js';

const { overDays } = indicatorLimits.separation;

/**
 * Rules over several agencies, as far as social care's records go. Whether one holds is for the gateway's
 * view to say, from what the caller may see of the others.
 */
export const socialCareCandidateRules: readonly IndicatorRule[] = [
  {
    code: 'R22',
    classes: ['SAFEGUARDING'],
    sql: `with recursive stay(child_id, id, since) as (
        select a.child_id, a.id, a.since
        from k join looked_after_status a on a.child_id = k.id and a.current
        union
        select s.child_id, s.id, e.since
        from stay s join looked_after_status e on e.child_id = s.child_id and e.ended_on = s.since)
      select child_id, min(since) + ${String(overDays + 1)} as since, id as evidence_id
      from stay group by child_id, id having min(since) < ${today} - ${String(overDays)}`,
  },
];
