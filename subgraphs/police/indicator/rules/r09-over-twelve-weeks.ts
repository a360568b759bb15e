import { indicatorLimits } from '../../../../schema/indicators/indicator-limits.js';
import {
  dayOf,
  startOf,
  today,
  type IndicatorRule,
} from '../../../shared/indicator/indicator-rule.js';

const limit = indicatorLimits.investigation.overDays;

/**
 * An investigation is open for more than twelve weeks, and no inspector has reviewed it since. Report: to
 * alert an inspector at twelve weeks had not improved timeliness.
 */
export const overTwelveWeeks: IndicatorRule = {
  code: 'R09',
  classes: ['CRIME'],
  startsIn: ['investigation_child'],
  sql: `select k.id as child_id, ${dayOf('i.started_at')} + ${String(limit + 1)} as since, i.id as evidence_id
    from k
    join investigation_child l on l.child_id = k.id
    join investigation i on i.id = l.record_id
    where i.ended_at is null
      and i.started_at < ${startOf(`${today} - ${String(limit)}`)}
      and not exists (
        select from supervisor_review r
        where r.investigation_id = i.id and r.by_role = 'SUPERVISOR_INSPECTOR'
          and ${dayOf('r.at')} > ${dayOf('i.started_at')} + ${String(limit)}
      )`,
};
