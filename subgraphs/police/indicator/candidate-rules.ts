import {
  dayOf,
  fiveWorkingDaysAgo,
  oneWorkingDayAgo,
  today,
  type IndicatorRule,
} from '../../shared/indicator/indicator-rule.js';

/**
 * Rules over several agencies, as far as police records go: of every child of whom one holds, its police
 * part does. Whether it holds is for the gateway's view to say, from what the caller may see of the others.
 */
export const policeCandidateRules: readonly IndicatorRule[] = [
  {
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
  },
  {
    code: 'R05',
    classes: ['SAFEGUARDING'],
    sql: `select k.id as child_id, p.tool_date as since, p.id as evidence_id
      from k join cse_profile p on p.child_id = k.id
      where p.risk_grade <> 'NO_CURRENT_RISK'
        and not exists (select from risk_management_plan m where m.cse_profile_id = p.id)`,
  },
  {
    code: 'R07',
    classes: ['SAFEGUARDING'],
    sql: `select k.id as child_id, ${dayOf('m.found_at')} + 3 as since, m.id as evidence_id
      from k join missing_episode m on m.child_id = k.id
      where ${dayOf('m.found_at')} <= ${today} - 3`,
  },
  {
    code: 'R15',
    classes: ['SAFEGUARDING'],
    sql: `select k.id as child_id, ${dayOf('n.aware_at')} as since, n.id as evidence_id
      from k
      join lado_notification_child l on l.child_id = k.id
      join lado_notification n on n.id = l.record_id
      where ${dayOf('n.aware_at')} <= ${oneWorkingDayAgo}
        and (n.notified_at is null or ${dayOf('n.notified_at')} > ${dayOf('n.aware_at')} + 1)`,
  },
  {
    code: 'R17',
    classes: ['CUSTODY'],
    sql: `select k.id as child_id, ${dayOf('c.arrested_at')} as since, c.id as evidence_id
      from k join custody_record c on c.child_id = k.id
      where c.outcome in ('DETAINED_NO_ATTEMPT', 'DETAINED_NO_BED')`,
  },
  {
    code: 'R18',
    classes: ['SAFEGUARDING'],
    sql: `select k.id as child_id, ${dayOf('p.ended_at')} as since, p.id as evidence_id
      from k join police_protection p on p.child_id = k.id
      where p.follow_up_recorded_at is null and ${dayOf('p.ended_at')} <= ${fiveWorkingDaysAgo}`,
  },
  {
    code: 'R19',
    classes: ['SAFEGUARDING'],
    sql: `select k.id as child_id, ${dayOf('h.received_at')} as since, h.id as evidence_id
      from k
      join harm_assessment_child l on l.child_id = k.id
      join harm_assessment h on h.id = l.record_id
      where h.secondary_assessed_at is null`,
  },
];
