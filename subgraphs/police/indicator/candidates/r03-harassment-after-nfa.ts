import { dayOf, type IndicatorRule } from '../../../shared/indicator/indicator-rule.js';

/** Harassment was logged after an allegation of the child ended without further action. */
export const harassmentAfterNfa: IndicatorRule = {
  code: 'R03',
  classes: ['CRIME'],
  sql: `select k.id as child_id, ${dayOf('i.opened_at')} as since, i.id as evidence_id
    from k
    join police_incident_child l on l.child_id = k.id
    join police_incident i on i.id = l.record_id
    where i.category = 'HARASSMENT'
      and exists (
        select from crime_report_child m join crime_report c on c.id = m.record_id
        where m.child_id = k.id and c.status = 'NFA' and c.recorded_at < i.opened_at
      )`,
};
