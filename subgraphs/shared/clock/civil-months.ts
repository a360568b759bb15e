import type { CivilDate } from '../../../schema/time/instant.js';

/**
 * The corresponding day `months` later, or the last day of a month that has no such day
 * (Dodds v Walker [1981] 1 WLR 1027: 31 August plus six months is 28 or 29 February).
 */
export const addMonths = (day: CivilDate, months: number): CivilDate => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)))
    .toISOString()
    .slice(0, 10);
};
