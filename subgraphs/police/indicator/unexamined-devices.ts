import { indicatorLimits } from '../../../schema/indicators/indicator-limits.js';
import { dayOf, startOf, today } from '../../shared/indicator/indicator-rule.js';

const { withinDays } = indicatorLimits.deviceExamination;
const submission = indicatorLimits.deviceSubmission.withinDays;

const devicesOf = (since: number): string => `select k.id as child_id,
      ${dayOf('e.seized_at')} + ${String(since + 1)} as since, e.id as evidence_id
    from k
    join digital_exhibit_child l on l.child_id = k.id
    join digital_exhibit e on e.id = l.record_id
    where e.seized_at < ${startOf(`${today} - ${String(since)}`)}`;

/** Devices in the child's cases that have waited too long: `child_id`, `since`, `evidence_id` of the `k(id)`. */
export const waitingTooLong = `${devicesOf(withinDays)} and e.status = 'WAITING'`;

/** Victims' devices in the child's cases that were seized and never sent to be examined. */
export const neverSubmitted = `${devicesOf(submission)}
      and e.owner_role = 'VICTIM' and e.submitted_at is null and e.examined_at is null`;
