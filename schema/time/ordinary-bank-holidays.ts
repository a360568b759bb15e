import { addDays } from './instant.js';
import type { CivilDate } from './instant.js';

/** 0 is Sunday, as `getUTCDay` counts. */
const weekdayOf = (day: CivilDate): number => new Date(`${day}T00:00:00Z`).getUTCDay();

const civil = (year: number, month: number, day: number): CivilDate =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** Easter Sunday of the Gregorian calendar; the anonymous algorithm (Nature, 20 April 1876). */
const easterSunday = (year: number): CivilDate => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return civil(year, 3, 22 + h + l - 7 * m);
};

const onOrAfterMonday = (day: CivilDate): CivilDate => addDays(day, (8 - weekdayOf(day)) % 7);
const onOrBeforeMonday = (day: CivilDate): CivilDate => addDays(day, -((weekdayOf(day) + 6) % 7));

const isWeekend = (day: CivilDate): boolean => weekdayOf(day) % 6 === 0;

/** A holiday on a weekend is kept on the next weekday that is not a holiday itself. */
const kept = (day: CivilDate, taken: readonly CivilDate[]): CivilDate =>
  isWeekend(day) || taken.includes(day) ? kept(addDays(day, 1), taken) : day;

/**
 * The eight bank holidays of England and Wales that the Banking and Financial Dealings Act 1971 and
 * common law give in a year without proclamation, oldest first. Stands in for years outside the table.
 */
export const ordinaryBankHolidays = (year: number): readonly CivilDate[] => {
  const easter = easterSunday(year);
  const boxing = civil(year, 12, 26);
  const christmas = kept(civil(year, 12, 25), isWeekend(boxing) ? [] : [boxing]);
  return [
    kept(civil(year, 1, 1), []),
    addDays(easter, -2),
    addDays(easter, 1),
    onOrAfterMonday(civil(year, 5, 1)),
    onOrBeforeMonday(civil(year, 5, 31)),
    onOrBeforeMonday(civil(year, 8, 31)),
    christmas,
    kept(boxing, [christmas]),
  ].sort();
};
