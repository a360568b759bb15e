import { indicatorLimits } from '../../../../schema/indicators/indicator-limits.js';
import {
  dayOf,
  startOf,
  today,
  type IndicatorRule,
} from '../../../shared/indicator/indicator-rule.js';

const limit = indicatorLimits.deviceExamination.withinDays;

/**
 * A device waits to be examined for more than 60 days. Report: 142 computers and 165 phones awaited analysis,
 * some of them since April.
 */
export const deviceUnexamined: IndicatorRule = {
  code: 'R13',
  classes: ['CRIME'],
  sql: `select k.id as child_id, ${dayOf('e.seized_at')} + ${String(limit + 1)} as since, e.id as evidence_id
    from k
    join digital_exhibit_child l on l.child_id = k.id
    join digital_exhibit e on e.id = l.record_id
    where e.status = 'WAITING'
      and e.seized_at < ${startOf(`${today} - ${String(limit)}`)}`,
};
