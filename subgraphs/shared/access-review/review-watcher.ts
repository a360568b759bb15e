import type { Pool } from 'pg';
import { dayOf, instantOf } from '../../../schema/time/instant.js';
import { realMillis } from '../../../schema/time/real-clock.js';
import { Rounds } from '../rounds.js';
import type { AccessReviewKind } from './access-review-kind.js';
import { firstDaysInTime } from './review-due.js';

/** A review is late by days: it is looked every five minutes, in real time. */
const EVERY_MS = 300_000;

const OVERDUE = {
  name: 'childview_audit_overdue_reviews',
  text: 'select kind, overdue from audit_overdue_reviews($1::jsonb)',
};

interface OverdueRow {
  readonly kind: AccessReviewKind;
  readonly overdue: number;
}

/** Of each kind that is reviewed at this agency, how many nobody has reviewed by their day; none is 0. */
export type OverdueReviews = ReadonlyMap<AccessReviewKind, number>;

/** `pool` is the audit role's. Throws when the database is away. */
export const overdueReviews = async (pool: Pool): Promise<OverdueReviews> => {
  const inTimeFrom = firstDaysInTime(dayOf(instantOf(realMillis())));
  const values = [JSON.stringify(inTimeFrom)];
  const { rows } = await pool.query<OverdueRow>({ ...OVERDUE, values });
  const found = new Map(rows.map(({ kind, overdue }) => [kind, overdue]));
  // The keys of a record are its kinds: Object.keys cannot say so.
  const kinds = Object.keys(inTimeFrom) as AccessReviewKind[];
  return new Map(kinds.map((kind) => [kind, found.get(kind) ?? 0]));
};

export interface ReviewWatcherOptions {
  /** The audit role's. */
  readonly pool: Pool;
  readonly onLook: (overdue: OverdueReviews) => void;
  readonly onProblem: (error: unknown) => void;
}

/** Counts what a second person should have looked at. Every replica runs one; they count the same. */
export class ReviewWatcher extends Rounds {
  constructor(private readonly options: ReviewWatcherOptions) {
    super({ everyMs: EVERY_MS, onProblem: options.onProblem });
  }

  override async look(): Promise<void> {
    const { pool, onLook } = this.options;
    onLook(await overdueReviews(pool));
  }
}
