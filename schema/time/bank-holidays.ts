import type { CivilDate } from './instant.js';

/**
 * Bank holidays of England and Wales, month-day, with their substitute days.
 * Source: Banking and Financial Dealings Act 1971, Schedule 1, with the common-law holidays Good Friday
 * and Christmas Day (the list that gov.uk/bank-holidays prints). Moved or added by proclamation:
 * 2020 early May bank holiday on 8 May (75 years of VE Day); 2022 spring bank holiday on 2 June and the
 * Platinum Jubilee on 3 June; 2022 state funeral of Queen Elizabeth II on 19 September; 2023 coronation
 * of King Charles III on 8 May. Later years stand until a proclamation changes them.
 */
const monthDays: Readonly<Record<number, string>> = {
  2013: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2014: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2015: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
  2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
};

/** The years that the table covers. */
export const bankHolidayYears = { first: 2013, last: 2028 } as const;

/** Every bank holiday of the table, oldest first. */
export const bankHolidays: readonly CivilDate[] = Object.entries(monthDays).flatMap(
  ([year, days]) => days.split(' ').map((day) => `${year}-${day}`),
);
