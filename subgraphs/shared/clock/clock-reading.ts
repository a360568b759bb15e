import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import type { ClockBasis, ClockCode, ClockRulesetName, ClockStatus } from './clock-code.js';
import type { ClockVariant } from './clock-rule.js';

/** What a record knows about one of its clocks. */
export interface ClockFacts {
  readonly code: ClockCode;
  readonly startedAt: Instant;
  /** When the duty was done; null or absent while it is not. A stop later than `now` has not happened yet. */
  readonly stoppedAt?: Instant | null;
  /**
   * The day that a plan or a court list sets: read for DATE and EVENT clocks, and for clocks of MONTHS where whoever set
   * it may give less than the law's most.
   */
  readonly dueOn?: CivilDate | null;
  /**
   * The moment of the event, where the hour is known: read for EVENT clocks, before `dueOn`; and for clocks of HOURS
   * where whoever set it may give less than the law's most.
   */
  readonly dueAt?: Instant | null;
  /** Which of the rule's other lengths applies; absent is the ordinary one. */
  readonly variant?: ClockVariant | null;
  readonly now: Instant;
  readonly ruleset: ClockRulesetName;
}

/** A clock as it stands at one moment. */
export interface ClockReading {
  readonly code: ClockCode;
  readonly startedAt: Instant;
  /** Last moment in time; 23:59:59 in London for day clocks. Null when NOT_APPLICABLE or the event has no date yet. */
  readonly dueAt: Instant | null;
  /** The day in London of `dueAt`; null when that is. */
  readonly dueOn: CivilDate | null;
  readonly stoppedAt: Instant | null;
  readonly status: ClockStatus;
  /** True for BREACHED and MET_LATE. */
  readonly breached: boolean;
  /** Working days after day 0 until the stop, or until today; null for hour clocks and NOT_APPLICABLE. */
  readonly workingDaysElapsed: number | null;
  /** Working days left after today, negative when overdue; null for hour clocks, and when stopped or not due. */
  readonly workingDaysRemaining: number | null;
  /** Whole hours left, rounded down, negative when overdue; null for day clocks, and when stopped or not due. */
  readonly hoursRemaining: number | null;
  readonly basis: ClockBasis;
  readonly legalRef: string;
  readonly ruleset: ClockRulesetName;
}
