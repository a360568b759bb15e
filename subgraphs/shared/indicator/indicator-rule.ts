import type { IndicatorCode } from '../../../schema/indicators/indicator-catalogue.js';
import type { DataClass } from '../../../schema/policy/data-class.js';

/** A named rule over an agency's own records: what the gateway's view cannot be told is decided here. */
export interface IndicatorRule {
  readonly code: IndicatorCode;
  /** Classes of the records that it looks at: below SUMMARY in one of them it is NOT_EVALUABLE. */
  readonly classes: readonly DataClass[];
  /**
   * One row for each record that raises it: `child_id`, `since` (the day from which on it has been so) and
   * `evidence_id`. The children are those of the relation `k(id)`; see {@link today}.
   */
  readonly sql: string;
  /**
   * Tables by whose `child_id` a child comes to the rule. INVARIANT: of a child whom none of them names, `sql` finds nothing.
   * Absent: it is asked of every child.
   */
  readonly startsIn?: readonly string[];
  /**
   * The same of all children at once, for a list: `child_id` and `since`, and no `k`. Absent: `sql` finds them as fast.
   * INVARIANT: it names the same children, with the same day, as `sql` does of each.
   */
  readonly overAll?: string;
}

/** Today in London, in a rule's statement. */
export const today = '{today}';

/** The newest day of which one working day is over. */
export const oneWorkingDayAgo = '{oneWorkingDayAgo}';

/** The newest day of which five working days are over. */
export const fiveWorkingDaysAgo = '{fiveWorkingDaysAgo}';

/** The day in London on which a moment falls. */
export const dayOf = (moment: string): string => `(${moment} at time zone 'Europe/London')::date`;

/** The moment at which a day begins in London: to compare a column with it, so that an index serves. */
export const startOf = (day: string): string =>
  `((${day})::timestamp at time zone 'Europe/London')`;
