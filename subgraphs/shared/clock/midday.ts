import { dayOf } from '../../../schema/time/instant.js';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';

/** A moment for a record that has a day only: midday UTC is within that day in London all year. */
export const middayOf = (day: CivilDate): Instant => `${day}T12:00:00Z`;

/** When a duty that was done on `day` stopped its clock: today counts from now on, not from midday. */
export const stoppedOn = (day: CivilDate | null, now: Instant): Instant | null => {
  if (day === null) return null;
  return day === dayOf(now) ? now : middayOf(day);
};
