import { dayOf, type IndicatorRule } from '../../../shared/indicator/indicator-rule.js';

/**
 * An open investigation of harm to a child lies with a team that is not trained for it. Report: thirty boys
 * were approached online, and the case went to a response officer.
 */
export const skillMismatch: IndicatorRule = {
  code: 'R20',
  classes: ['CRIME'],
  startsIn: ['investigation_child'],
  sql: `select k.id as child_id, ${dayOf('i.started_at')} as since, i.id as evidence_id
    from k
    join investigation_child l on l.child_id = k.id
    join investigation i on i.id = l.record_id
    where i.ended_at is null and i.skill_match = 'NOT_MATCHED'`,
};
