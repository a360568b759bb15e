import { addDays, daysBetween } from './instant.js';
import type { CivilDate } from './instant.js';
import { bankHolidays, bankHolidayYears } from './bank-holidays.js';
import { ordinaryBankHolidays } from './ordinary-bank-holidays.js';

/** Counts Monday to Friday less holidays. Every answer is two look-ups in tables made once. */
export interface WorkingCalendar {
  readonly isWorkingDay: (day: CivilDate) => boolean;
  /**
   * The `count`th working day after `day`, which is day 0 and may itself be a day off; `day` when 0.
   * RangeError when `day` or the answer is outside 1990 to 2069, or `count` is not a natural number.
   */
  readonly addWorkingDays: (day: CivilDate, count: number) => CivilDate;
  /** Working days after `from` up to and including `to`; negative when `to` is earlier. RangeError as above. */
  readonly workingDaysBetween: (from: CivilDate, to: CivilDate) => number;
}

const firstDay: CivilDate = '1990-01-01';
const lastDay: CivilDate = '2069-12-31';
const length = daysBetween(firstDay, lastDay) + 1;

const holidaysOf = (year: number): readonly CivilDate[] =>
  year < bankHolidayYears.first || year > bankHolidayYears.last ? ordinaryBankHolidays(year) : [];

const holidayIndexes = (closureDays: readonly CivilDate[]): ReadonlySet<number> => {
  const years = Array.from({ length: 80 }, (_, index) => 1990 + index);
  const days = [...bankHolidays, ...years.flatMap(holidaysOf), ...closureDays];
  return new Set(days.map((day) => daysBetween(firstDay, day)));
};

/** Position in the tables. */
const indexOf = (day: CivilDate): number => {
  const index = daysBetween(firstDay, day);
  if (index >= 0 && index < length) return index;
  throw new RangeError('The working day calendar covers 1990 to 2069.');
};

/**
 * The calendar of England and Wales, less the days on which an authority is closed besides (a closure
 * between Christmas and New Year, say). Make it once: it walks eighty years.
 */
export const workingCalendar = (closureDays: readonly CivilDate[] = []): WorkingCalendar => {
  const holidays = holidayIndexes(closureDays);
  const workingIndexes: number[] = [];
  const workedUntil = new Int32Array(length);
  for (let index = 0; index < length; index += 1) {
    // 1 January 1990 was a Monday.
    if (index % 7 < 5 && !holidays.has(index)) workingIndexes.push(index);
    workedUntil[index] = workingIndexes.length;
  }
  const worked = (day: CivilDate): number => workedUntil[indexOf(day)] ?? 0;
  const addWorkingDays = (day: CivilDate, count: number): CivilDate => {
    if (count === 0) return day;
    const found = workingIndexes[worked(day) + count - 1];
    if (count > 0 && found !== undefined) return addDays(firstDay, found);
    throw new RangeError('Working days are counted forward, within 1990 to 2069.');
  };
  return {
    isWorkingDay: (day) => workingIndexes[worked(day) - 1] === indexOf(day),
    addWorkingDays,
    workingDaysBetween: (from, to) => worked(to) - worked(from),
  };
};

/** England and Wales, without local closures. */
export const { isWorkingDay, addWorkingDays, workingDaysBetween } = workingCalendar();
