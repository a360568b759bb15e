import { instantOf, millisOf, type Instant } from '../../../../schema/time/instant.js';
import type { ClockRule, ClockTerm, ClockUnit } from '../clock-rule.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The least that one of a unit lasts: February is the shortest month, and holidays only make it longer. */
const leastMs: Readonly<Record<ClockUnit, number>> = {
  ...{ HOURS: HOUR_MS, DAYS: DAY_MS, WORKING_DAYS: DAY_MS, MONTHS: 28 * DAY_MS },
  ...{ EVENT: 0, DATE: 0 },
};

/** The hour that a day is shorter by when summer time begins. */
const SPARE_MS = HOUR_MS;

const leastOf = ({ length, unit }: ClockTerm): number =>
  Math.max(0, (length ?? 0) * leastMs[unit] - SPARE_MS);

/**
 * What started later than this is in time, whatever its variant and whichever days are holidays: so that a look
 * at clocks reads what may be late and not everything that runs. What started earlier may still be in time.
 */
export const lastStartOfLate = (rule: ClockRule, now: Instant): Instant => {
  const terms = [rule, ...Object.values(rule.variants ?? {})];
  return instantOf(millisOf(now) - Math.min(...terms.map(leastOf)));
};
