import {
  dayOf,
  oneWorkingDayAgo,
  type IndicatorRule,
} from '../../../shared/indicator/indicator-rule.js';

/**
 * The flag of an incident was changed to harassment or stalking, and the risk was not judged anew within a
 * working day. Report: a flag was changed from domestic abuse to harassment, a sign that risk rises, and
 * nothing else was done.
 */
export const harassmentReappraisal: IndicatorRule = {
  code: 'R02',
  classes: ['CRIME'],
  startsIn: ['police_incident_child'],
  sql: `select k.id as child_id, ${dayOf('f.at')} as since, i.id as evidence_id
    from k
    join police_incident_child l on l.child_id = k.id
    join police_incident i on i.id = l.record_id
    join domestic_abuse_incident d on d.incident_id = i.id
    join domestic_abuse_flag_change f on f.domestic_abuse_incident_id = d.id
    where f."to" in ('HARASSMENT', 'STALKING')
      and (d.reappraised_at is null or d.reappraised_at < f.at)
      and ${dayOf('f.at')} <= ${oneWorkingDayAgo}`,
};
