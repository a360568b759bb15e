import { indicatorLimits } from '../../../../schema/indicators/indicator-limits.js';
import {
  dayOf,
  startOf,
  today,
  type IndicatorRule,
} from '../../../shared/indicator/indicator-rule.js';

const limit = indicatorLimits.investigationSilent.overDays;

/**
 * An open investigation has no entry for four weeks. Report: a girl abused by her grandfather, the last entry
 * on the file ten months old.
 */
export const stalled: IndicatorRule = {
  code: 'R10',
  classes: ['CRIME'],
  startsIn: ['investigation_child'],
  sql: `select k.id as child_id, ${dayOf('i.last_activity_at')} + ${String(limit + 1)} as since, i.id as evidence_id
    from k
    join investigation_child l on l.child_id = k.id
    join investigation i on i.id = l.record_id
    where i.ended_at is null
      and i.last_activity_at < ${startOf(`${today} - ${String(limit)}`)}`,
};
