import { dayOf, type IndicatorRule } from '../../../shared/indicator/indicator-rule.js';

/**
 * The child took the account back while the suspect lives in the household, and nobody reviewed whether under
 * pressure; or the complainant was interviewed as a suspect. Report: a girl of fifteen retracted and was
 * interviewed about "lying"; her stepfather was later convicted.
 */
export const retraction: IndicatorRule = {
  code: 'R24',
  classes: ['VICTIM', 'CRIME'],
  startsIn: ['child_interview'],
  sql: `select k.id as child_id, ${dayOf('n.at')} as since, n.id as evidence_id
    from k
    join child_interview n on n.child_id = k.id
    where n.kind = 'SUSPECT_INTERVIEW'
      or (
        n.is_retraction
        and exists (
          select from suspect_link_child c join suspect_link s on s.id = c.record_id
          where c.child_id = k.id and s.relationship_to_child = 'HOUSEHOLD'
        )
        and not exists (
          select from investigation_action a
          where a.investigation_id = n.investigation_id
            and a.kind = 'COERCION_REVIEW' and a.completed_at is not null
        )
      )`,
};
