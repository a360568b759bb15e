import { dayOf, type IndicatorRule } from '../../../shared/indicator/indicator-rule.js';

/**
 * A child is a witness and nobody made a plan to support them, or the family was seen against its recorded
 * wishes. Report: a uniformed officer was sent although the family had asked that none should come.
 */
export const wishesIgnored: IndicatorRule = {
  code: 'R25',
  classes: ['VICTIM', 'CRIME'],
  startsIn: ['child_interview', 'investigation_child'],
  sql: `select k.id as child_id, ${dayOf('n.at')} as since, n.id as evidence_id
    from k
    join child_interview n on n.child_id = k.id
    where n.kind = 'WITNESS_STATEMENT'
      and not exists (
        select from investigation_action a
        where a.investigation_id = n.investigation_id and a.kind = 'WITNESS_SUPPORT_PLAN'
      )
    union all
    select k.id, ${dayOf('coalesce(a.completed_at, a.raised_at)')}, i.id
    from k
    join investigation_child l on l.child_id = k.id
    join investigation i on i.id = l.record_id
    join investigation_action a on a.investigation_id = i.id
    where a.kind = 'VISIT_FAMILY' and a.note is not null`,
};
