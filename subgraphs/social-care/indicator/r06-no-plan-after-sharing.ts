import {
  dayOf,
  fiveWorkingDaysAgo,
  type IndicatorRule,
} from '../../shared/indicator/indicator-rule.js';

/**
 * A strategy discussion or a MASH episode shared information more than five working days ago, and neither a
 * plan nor a reason for none was recorded. Report: information was exchanged well, and no plan followed.
 */
export const noPlanAfterSharing: IndicatorRule = {
  code: 'R06',
  classes: ['SAFEGUARDING'],
  sql: `select k.id as child_id, ${dayOf('d.held_at')} as since, d.id as evidence_id
    from k
    join strategy_discussion_child l on l.child_id = k.id
    join strategy_discussion d on d.id = l.record_id
    where not d.plan_recorded and d.no_plan_reason is null
      and ${dayOf('d.held_at')} <= ${fiveWorkingDaysAgo}
    union all
    select k.id, ${dayOf('m.opened_at')}, m.id
    from k
    join mash_episode_child l on l.child_id = k.id
    join mash_episode m on m.id = l.record_id
    where not m.plan_recorded and m.no_plan_reason is null
      and ${dayOf('m.opened_at')} <= ${fiveWorkingDaysAgo}`,
};
