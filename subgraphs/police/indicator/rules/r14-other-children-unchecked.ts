import { dayOf, type IndicatorRule } from '../../../shared/indicator/indicator-rule.js';

const unchecked = `s.household_children_known <> 'YES' or s.extended_family_assessed <> 'YES'`;

/**
 * Nobody recorded whether other children of a suspect's household or family were looked at. Report: a man
 * was reported by a grown-up victim, and whether he lived with children was not recorded.
 */
export const otherChildrenUnchecked: IndicatorRule = {
  code: 'R14',
  classes: ['CRIME'],
  startsIn: ['suspect_link_child'],
  sql: `select k.id as child_id, ${dayOf('s.recorded_at')} as since, s.id as evidence_id
    from k
    join suspect_link_child l on l.child_id = k.id
    join suspect_link s on s.id = l.record_id
    where ${unchecked}`,
  overAll: `select l.child_id, ${dayOf('s.recorded_at')} as since
    from suspect_link s join suspect_link_child l on l.record_id = s.id
    where ${unchecked}`,
};
