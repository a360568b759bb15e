import type { CivilDate, Instant } from '../../../../schema/time/instant.js';
import type { ClockCode } from '../clock-code.js';
import type { ClockVariant } from '../clock-rule.js';

/** A record whose clock runs. */
export interface RunningClock {
  readonly id: string;
  readonly startedAt: Instant;
  /** As in `ClockFacts`. */
  readonly dueOn?: CivilDate | null;
  readonly dueAt?: Instant | null;
  readonly variant?: ClockVariant | null;
  /** Who is told: GSS code of the local authority; null: all who may follow the feed. */
  readonly localAuthority: string | null;
  readonly childIds: readonly string[];
}

/** The clocks of one code that an owner watches. */
export interface WatchedClock {
  readonly code: ClockCode;
  /**
   * Every record whose clock runs: columns as in {@link RunningClock}. Read as the owner's own staff, and
   * narrowed to what started long enough ago to be late: a start that is null never did.
   */
  readonly sql: string;
  /** The topic under which it is announced that the clock is about to run out. Absent: it is not. */
  readonly expiring?: string;
}

/** What an owner watches, and the topic under which a breach is announced. */
export interface ClockWatch {
  readonly breached: string;
  readonly clocks: readonly WatchedClock[];
}
