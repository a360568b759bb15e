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
    sql: `select k.id as child_id, a.since + ${String(overDays + 1)} as since, a.id as evidence_id
      from k join looked_after_status a on a.child_id = k.id
      where a.current and a.since < ${today} - ${String(overDays)}`,
  },
];
