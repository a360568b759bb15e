import type { CivilDate, Instant } from '../../schema/time/instant.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A moment by London's wall clock, as people write it down: `at('2014-07-02', '10:15')`. */
export const at = (day: CivilDate, time: string): Instant => {
  const wall = Date.parse(`${day}T${time}:00Z`);
  return toInstant(isSummerTime(wall) ? wall - HOUR_MS : wall);
};

/** `minutes` of elapsed time after a moment. */
export const later = (moment: Instant, minutes: number): Instant =>
  toInstant(Date.parse(moment) + minutes * 60_000);

export const hoursLater = (moment: Instant, hours: number): Instant => later(moment, hours * 60);

/** Whole minutes of elapsed time between two moments. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 60_000);

/** London's day of a moment. As `dayOf` of schema/time, which is too slow for 20,000 records. */
export const londonDay = (moment: Instant): CivilDate => {
  const utc = Date.parse(moment);
  const wall = isSummerTime(utc + HOUR_MS) ? utc + HOUR_MS : utc;
  return toInstant(wall).slice(0, 10);
};

/** Age in whole years on a day; someone born on 29 February grows older on 1 March. */
export const ageOn = (born: CivilDate, day: CivilDate): number => {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
};

/** The day `count` working days after another: Monday to Friday less bank holidays. */
export const workingDaysAfter = (day: CivilDate, count: number): CivilDate => {
  let current = Date.parse(`${day}T00:00:00Z`);
  for (let left = count; left > 0;) {
    current += DAY_MS;
    if (isWorkingDay(current)) left -= 1;
  }
  return toInstant(current).slice(0, 10);
};

/** 1 January 1970 was a Thursday. */
const isWorkingDay = (midnight: number): boolean => {
  const weekday = (midnight / DAY_MS + 4) % 7;
  return weekday !== 0 && weekday !== 6 && !bankHolidays.has(midnight);
};

/** London is ahead of UTC from 02:00 on the last Sunday of March to 02:00 on that of October. */
const isSummerTime = (wallMs: number): boolean => {
  const year = new Date(wallMs).getUTCFullYear();
  return wallMs >= lastSunday(year, 3) + 2 * HOUR_MS && wallMs < lastSunday(year, 10) + 2 * HOUR_MS;
};

const lastSunday = (year: number, month: number): number => {
  const lastDay = Date.UTC(year, month, 0);
  return lastDay - new Date(lastDay).getUTCDay() * DAY_MS;
};

const toInstant = (ms: number): Instant => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** England and Wales, the years in which the datasets play (gov.uk/bank-holidays). */
const bankHolidays: ReadonlySet<number> = new Set(
  [
    ...['2013-01-01', '2013-03-29', '2013-04-01', '2013-05-06', '2013-05-27', '2013-08-26'],
    ...['2013-12-25', '2013-12-26', '2014-01-01', '2014-04-18', '2014-04-21', '2014-05-05'],
    ...['2014-05-26', '2014-08-25', '2014-12-25', '2014-12-26', '2015-01-01', '2015-04-03'],
    ...['2021-05-31', '2021-08-30', '2021-12-27', '2021-12-28', '2022-01-03', '2022-04-15'],
    ...['2022-04-18', '2022-05-02', '2022-06-02', '2022-06-03', '2022-08-29', '2022-09-19'],
    ...['2022-12-26', '2022-12-27'],
    ...['2023-01-02', '2023-04-07', '2023-04-10', '2023-05-01', '2023-05-08', '2023-05-29'],
    ...['2023-08-28', '2023-12-25', '2023-12-26', '2024-01-01', '2024-03-29', '2024-04-01'],
    ...['2024-05-06', '2024-05-27', '2024-08-26', '2024-12-25', '2024-12-26', '2025-01-01'],
    ...['2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2025-08-25', '2025-12-25'],
    ...['2025-12-26', '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25'],
  ].map((day) => Date.parse(`${day}T00:00:00Z`)),
);
