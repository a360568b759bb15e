import type { CivilDate, Instant } from './text-forms.js';
import { firstYearOfTheRule, summerTimeOf } from './summer-time.js';

export type { CivilDate, Instant } from './text-forms.js';

const londonDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Milliseconds since 1970 of a moment. */
export const millisOf = (at: Instant): number => Date.parse(at);

/** The moment `ms` milliseconds after 1970. */
export const instantOf = (ms: number): Instant => new Date(ms).toISOString();

const inUtc = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):/;

/**
 * The day in London on which a moment falls; RangeError when it is not a moment. The UTC day is the
 * London day except in the last hour of a summer evening, which keeps Intl off the path of every row.
 */
export const dayOf = (at: Instant): CivilDate => {
  if (!at.endsWith('Z') || !inUtc.test(at)) return londonDay.format(millisOf(at));
  if (at[11] !== '2' || at[12] !== '3') return at.slice(0, 10);
  const year = Number(at.slice(0, 4));
  const ms = millisOf(at);
  if (year < firstYearOfTheRule || Number.isNaN(ms)) return londonDay.format(ms);
  const { beginsMs, endsMs } = summerTimeOf(year);
  return ms >= beginsMs && ms < endsMs ? instantOf(ms + 3_600_000).slice(0, 10) : at.slice(0, 10);
};

const dayMs = 86_400_000;

/** Days since 1 January 1970; NaN when it is not written as a day. */
const dayNumberOf = (day: CivilDate): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / dayMs;

/** Whole days from one civil day to another; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  dayNumberOf(to) - dayNumberOf(from);

/** The civil day `days` after another. */
export const addDays = (day: CivilDate, days: number): CivilDate =>
  new Date((dayNumberOf(day) + days) * dayMs).toISOString().slice(0, 10);
