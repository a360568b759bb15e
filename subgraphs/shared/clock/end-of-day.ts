import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import { summerTimeOf } from '../../../schema/time/summer-time.js';

/** 23:59:59 in London of a day from 1996 on: the last second on which a day clock can be met. */
export const endOfDay = (day: CivilDate): Instant => {
  const { firstDay, lastDay } = summerTimeOf(Number(day.slice(0, 4)));
  const isSummer = day >= firstDay && day < lastDay;
  return `${day}T${isSummer ? '22' : '23'}:59:59Z`;
};
