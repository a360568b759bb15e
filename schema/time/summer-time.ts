import type { CivilDate } from './text-forms.js';

/** The two Sundays of a year on which clocks in London change, both at 01:00 UTC. */
export interface SummerTime {
  readonly firstDay: CivilDate;
  /** The October Sunday itself, which ends in GMT. */
  readonly lastDay: CivilDate;
  readonly beginsMs: number;
  readonly endsMs: number;
}

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** Last Sunday of a month of 31 days; 1 January 1970 was a Thursday. */
const lastSunday = (year: number, month: number): number => {
  const days = Date.UTC(year, month - 1, 31) / dayMs;
  return (days - ((days + 4) % 7)) * dayMs;
};

const years = new Map<number, SummerTime>();

/**
 * British Summer Time of a year from 1996 on: last Sunday of March to last Sunday of October, 01:00 UTC
 * (Directive 94/21/EC; Summer Time Act 1972 as amended by the Summer Time Order 2002). Not valid before.
 */
export const summerTimeOf = (year: number): SummerTime => {
  const known = years.get(year);
  if (known !== undefined) return known;
  const march = lastSunday(year, 3);
  const october = lastSunday(year, 10);
  const found = {
    firstDay: new Date(march).toISOString().slice(0, 10),
    lastDay: new Date(october).toISOString().slice(0, 10),
    beginsMs: march + hourMs,
    endsMs: october + hourMs,
  };
  years.set(year, found);
  return found;
};

/** The first year for which `summerTimeOf` is exact. */
export const firstYearOfTheRule = 1996;
