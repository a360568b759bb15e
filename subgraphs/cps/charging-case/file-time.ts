import { dayOf, daysBetween, type CivilDate, type Instant } from '../../../schema/time/instant.js';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { readClock } from '../../shared/clock/read-clock.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';

/** One submission of a file, and how it came back. */
export interface Submission {
  readonly submittedAt: Instant;
  readonly isFullCode: boolean;
  /** When the CPS rejected it or decided; null while it has not. */
  readonly answeredAt: Instant | null;
  /** Whether the decision ended the matter: charge, no further action, out of court. */
  readonly isFinal: boolean;
  /** When the action plan of that decision came back; null without one. */
  readonly planReturnedAt: Instant | null;
}

/** Days, counted in London. */
export interface FileTime {
  readonly ageInDays: number;
  /** Null before the first submission, as the next. */
  readonly policeTimeDays: number | null;
  readonly cpsTimeDays: number | null;
}

const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b);
const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b);
const dayOr = (at: Instant | null, otherwise: CivilDate): CivilDate =>
  at === null ? otherwise : dayOf(at);

/** Days that the CPS held one submission: until its answer, and again once the action plan is back. */
const heldByCps = (
  { submittedAt, answeredAt, planReturnedAt }: Submission,
  until: CivilDate,
): number => {
  const answered = earlier(dayOr(answeredAt, until), until);
  const back = earlier(later(dayOr(planReturnedAt, until), answered), until);
  return daysBetween(dayOf(submittedAt), answered) + daysBetween(back, until);
};

/**
 * How old a file is, and who had it. `ageInDays` runs from the first report to the police;
 * `policeTimeDays + cpsTimeDays` is the time since the first submission. All of them stand still
 * from the decision that ended the matter. `submissions` are in order.
 */
export const fileTime = (
  firstReportedAt: Instant,
  submissions: readonly Submission[],
  now: Instant,
): FileTime => {
  const last = submissions.at(-1);
  const until = dayOf(last?.isFinal && last.answeredAt !== null ? last.answeredAt : now);
  const ageInDays = daysBetween(dayOf(firstReportedAt), until);
  const [first] = submissions;
  if (!first) return { ageInDays, policeTimeDays: null, cpsTimeDays: null };
  const cpsTimeDays = submissions.reduce((days, submission, place) => {
    const next = submissions[place + 1];
    return days + heldByCps(submission, next ? dayOf(next.submittedAt) : until);
  }, 0);
  const total = daysBetween(dayOf(first.submittedAt), until);
  return { ageInDays, policeTimeDays: total - cpsTimeDays, cpsTimeDays };
};

/** CPS_CHARGING_28D of the last submission under the full code test; null when there is none. */
export const chargingClock = (
  submissions: readonly Submission[],
  { now, ruleset }: Pick<SubgraphContext, 'now' | 'ruleset'>,
): ClockReading | null => {
  const submission = submissions.findLast(({ isFullCode }) => isFullCode);
  if (!submission) return null;
  const { submittedAt: startedAt, answeredAt: stoppedAt } = submission;
  return readClock({ code: 'CPS_CHARGING_28D', startedAt, stoppedAt, now, ruleset });
};
