import type { IndicatorRule } from '../../../shared/indicator/indicator-rule.js';
import { neverSubmitted, waitingTooLong } from '../unexamined-devices.js';

/**
 * A case of exploitation, as the police record it: the child is at risk of it, is flagged, or a crime is one
 * of sexual exploitation of a child (CJS codes SX03227 to SX03232: arranging, causing, controlling).
 */
const isExploitation = `(
        exists (select from cse_profile p where p.child_id = k.id and p.risk_grade <> 'NO_CURRENT_RISK')
        or exists (
          select from warning_flag w
          where w.child_id = k.id and w.kind in ('CSE', 'CCE') and w.cleared_at is null
        )
        or exists (
          select from crime_report_child c join offence o on o.crime_id = c.record_id
          where c.child_id = k.id and o.cjs_code between 'SX03227' and 'SX03232'
        )
      )`;

/**
 * A device waits to be examined for more than 60 days; or, in a case of exploitation, a victim's device was
 * never sent to be examined. Report: 142 computers and 165 phones awaited analysis, some of them since
 * April; who exploited a child might have been found on the victim's phone, and it was not always looked at.
 */
export const deviceUnexamined: IndicatorRule = {
  code: 'R13',
  classes: ['CRIME', 'SAFEGUARDING'],
  startsIn: ['digital_exhibit_child'],
  sql: `${waitingTooLong}
    union all
    ${neverSubmitted} and ${isExploitation}`,
};
