import { addDays, dayOf, daysBetween, instantOf, millisOf } from '../../../schema/time/instant.js';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import { addMonths } from './civil-months.js';
import type { ClockFacts } from './clock-reading.js';
import type { ClockRule, ClockTerm } from './clock-rule.js';
import { endOfDay } from './end-of-day.js';
import { addWorkingDays, workingDaysBetween } from './working-days.js';

/** When a clock runs out. */
export interface Due {
  readonly on: CivilDate;
  readonly at: Instant;
  /** The whole day in London counts; false for a clock that runs to a moment. */
  readonly isDay: boolean;
}

const hourMs = 3_600_000;

const byDay = (on: CivilDate): Due => ({ on, at: endOfDay(on), isDay: true });

const byMoment = (ms: number): Due => {
  const at = instantOf(ms).replace('.000Z', 'Z');
  return { on: dayOf(at), at, isDay: false };
};

/** The record's own date or event; null when it has not been set yet. */
const fromRecord = ({ dueOn, dueAt }: ClockFacts, { unit }: ClockTerm): Due | null => {
  if (unit === 'EVENT' && typeof dueAt === 'string') return byMoment(millisOf(dueAt));
  return typeof dueOn === 'string' ? byDay(dueOn) : null;
};

/** When the clock of these facts runs out; null when the plan or the event has no date yet. */
export const dueOf = (facts: ClockFacts, term: ClockTerm): Due | null => {
  const { length, unit } = term;
  if (length === null) return fromRecord(facts, term);
  if (unit === 'HOURS') return byMoment(millisOf(facts.startedAt) + length * hourMs);
  const start = dayOf(facts.startedAt);
  if (unit === 'WORKING_DAYS') return byDay(addWorkingDays(start, length));
  return byDay(unit === 'MONTHS' ? addMonths(start, length) : addDays(start, length));
};

/** Whether a moment is too late: a later day in London, or for a clock of hours a later moment. */
export const isLate = (due: Due, at: Instant): boolean =>
  due.isDay ? dayOf(at) > due.on : millisOf(at) > millisOf(due.at);

/** Whole hours until the end, rounded down; negative afterwards. */
export const hoursLeft = (due: Due, now: Instant): number =>
  Math.floor((millisOf(due.at) - millisOf(now)) / hourMs);

/** Whether no more is left than the rule's `dueSoonWithin`, in the unit that the rule gives it. */
export const isSoon = (due: Due, rule: ClockRule, now: Instant): boolean => {
  if (rule.unit === 'HOURS' || rule.unit === 'EVENT') {
    return millisOf(due.at) - millisOf(now) <= rule.dueSoonWithin * hourMs;
  }
  const count = rule.unit === 'WORKING_DAYS' ? workingDaysBetween : daysBetween;
  return count(dayOf(now), due.on) <= rule.dueSoonWithin;
};
