import { addDays, dayOf, type CivilDate } from '../../../schema/time/instant.js';
import type { ClockCode } from './clock-code.js';
import type { ClockTime } from './first-day-in-time.js';
import { readClock } from './read-clock.js';

/** For each of the days in a row on which a clock may have started, the day on which it is due: two lists side by side. */
export interface DueDays {
  readonly starts: readonly CivilDate[];
  readonly dues: readonly CivilDate[];
}

/**
 * In SQL, when a clock that started on `day` is due: null for a day before or after those of the table. By place
 * and not by a join: PostgreSQL takes a list of its parameters for ten rows, and compared every row with each.
 */
export const dueOnIn = (
  { starts, dues }: Readonly<Record<keyof DueDays, string>>,
  day: string,
): string => `(${dues}::date[])[${day} - (${starts}::date[])[1] + 1]`;

/** Of one process: a handful of clocks, each for the day that is today. */
const known = new Map<string, DueDays>();

/**
 * A clock of days as a table that a query can look into ({@link dueOnIn}), so that the law's number and the bank
 * holidays stay in one place. Of the last `days` days up to today; of nothing where the ruleset has no such clock.
 */
export const dueDays = (code: ClockCode, { now, ruleset }: ClockTime, days: number): DueDays => {
  const today = dayOf(now);
  const key = `${code} ${ruleset} ${today} ${String(days)}`;
  const made = known.get(key);
  if (made) return made;
  const pairs = Array.from({ length: days + 1 }, (_, back) => {
    const start = addDays(today, back - days);
    const { dueOn } = readClock({ code, startedAt: `${start}T12:00:00Z`, now, ruleset });
    return dueOn === null ? [] : [[start, dueOn] as const];
  }).flat();
  const table = { starts: pairs.map(([start]) => start), dues: pairs.map(([, due]) => due) };
  if (known.size > 50) known.clear();
  known.set(key, table);
  return table;
};
