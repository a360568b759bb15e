import { addDays, dayOf, type CivilDate } from '../../../schema/time/instant.js';
import type { ClockCode, ClockRulesetName } from './clock-code.js';
import { clockRule, readClock } from './read-clock.js';

export interface ClockTime {
  readonly now: string;
  readonly ruleset: ClockRulesetName;
}

/** Longer than any clock of days with every holiday in between. */
const FURTHEST_DAYS = 800;

/**
 * For queries over a clock of days: whatever started before this day and still runs is breached today.
 * Which days are working days is known here and not to the database. Null where the ruleset has no such
 * clock, or its length is the record's own: nothing is breached by the day of its start.
 */
export const firstDayInTime = (code: ClockCode, { now, ruleset }: ClockTime): CivilDate | null => {
  const rule = clockRule(code, ruleset);
  if (!rule.isInForce || rule.length === null || rule.unit === 'HOURS') return null;
  const today = dayOf(now);
  for (let back = 0; back <= FURTHEST_DAYS; back += 1) {
    const startedAt = `${addDays(today, -back)}T12:00:00Z`;
    if (readClock({ code, startedAt, now, ruleset }).breached) return addDays(today, 1 - back);
  }
  return null;
};
