import { indicatorLimits } from '../../../../schema/indicators/indicator-limits.js';
import {
  dayOf,
  startOf,
  today,
  type IndicatorRule,
} from '../../../shared/indicator/indicator-rule.js';

const limit = indicatorLimits.supervisorReview.everyDays;

/**
 * An open investigation has no plan, no supervisor's review for four weeks, or a last review that is not
 * complete: the evidence was not looked at. Report: supervision was of high quality in 9 of the 12 cases that
 * were well investigated, and missing where they were not; each check is to look at the evidence.
 */
export const unsupervised: IndicatorRule = {
  code: 'R11',
  classes: ['CRIME'],
  startsIn: ['investigation_child'],
  sql: `select k.id as child_id,
      case when p.id is null then ${dayOf('i.started_at')}
        when reviewed.is_complete then ${dayOf('reviewed.at')} + ${String(limit + 1)}
        else ${dayOf('reviewed.at')} end as since,
      i.id as evidence_id
    from k
    join investigation_child l on l.child_id = k.id
    join investigation i on i.id = l.record_id
    left join investigation_plan p on p.investigation_id = i.id
    cross join lateral (
      select r.at, r.evidence_reviewed as is_complete
      from supervisor_review r where r.investigation_id = i.id
      union all
      select i.started_at, true
      order by at desc
      limit 1
    ) reviewed
    where i.ended_at is null
      and (p.id is null or not reviewed.is_complete
        or reviewed.at < ${startOf(`${today} - ${String(limit)}`)})`,
};
