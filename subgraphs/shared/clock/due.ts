import { addDays, dayOf, daysBetween, instantOf, millisOf } from '../../../schema/time/instant.js';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import { addMonths } from './civil-months.js';
import type { ClockFacts } from './clock-reading.js';
import type { ClockRule, ClockTerm } from './clock-rule.js';
import { endOfDay } from './end-of-day.js';
import { addWorkingDays, workingDaysBetween } from '../../../schema/time/working-days.js';

/** A moment, parsed once for all that is asked of it. */
export interface Moment {
  readonly at: Instant;
  readonly ms: number;
  /** The day in London. */
  readonly day: CivilDate;
}

/** RangeError when the text is not a moment. */
export const momentOf = (at: Instant): Moment => ({ at, ms: millisOf(at), day: dayOf(at) });

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
export const dueOf = (facts: ClockFacts, term: ClockTerm, start: Moment): Due | null => {
  const { length, unit } = term;
  if (length === null) return fromRecord(facts, term);
  if (unit === 'HOURS') {
    const end = start.ms + length * hourMs;
    return byMoment(typeof facts.dueAt === 'string' ? Math.min(end, millisOf(facts.dueAt)) : end);
  }
  if (unit === 'WORKING_DAYS') return byDay(addWorkingDays(start.day, length));
  if (unit === 'DAYS') return byDay(addDays(start.day, length));
  const end = addMonths(start.day, length);
  const { dueOn } = facts;
  return byDay(typeof dueOn === 'string' && dueOn < end ? dueOn : end);
};

/** Whether a moment is too late: a later day in London, or for a clock of hours a later moment. */
export const isLate = (due: Due, { day, ms }: Moment): boolean =>
  due.isDay ? day > due.on : ms > millisOf(due.at);

/** Whole hours until the end, rounded down; negative afterwards. */
export const hoursLeft = (due: Due, now: Moment): number =>
  Math.floor((millisOf(due.at) - now.ms) / hourMs);

/** Whether no more is left than the rule's `dueSoonWithin`, in the unit that the rule gives it. */
export const isSoon = (due: Due, rule: ClockRule, now: Moment): boolean => {
  if (rule.unit === 'HOURS' || rule.unit === 'EVENT') {
    return millisOf(due.at) - now.ms <= rule.dueSoonWithin * hourMs;
  }
  const count = rule.unit === 'WORKING_DAYS' ? workingDaysBetween : daysBetween;
  return count(now.day, due.on) <= rule.dueSoonWithin;
};
