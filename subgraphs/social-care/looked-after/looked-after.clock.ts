import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { readClock } from '../../shared/clock/read-clock.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { middayOf, stoppedOn } from '../day/midday.js';
import type { LookedAfterStatus } from './looked-after-status.js';

const reviewCode = (
  reviewCount: number,
): 'LAC_REVIEW_FIRST' | 'LAC_REVIEW_SECOND' | 'LAC_REVIEW' => {
  if (reviewCount === 0) return 'LAC_REVIEW_FIRST';
  return reviewCount === 1 ? 'LAC_REVIEW_SECOND' : 'LAC_REVIEW';
};

/** The next review: 20 working days, then three months, then six; null when no longer looked after. */
export const reviewClock = (
  { current, since, lastReviewOn, reviewCount }: LookedAfterStatus,
  { now, ruleset }: SubgraphContext,
): ClockReading | null =>
  current
    ? readClock({
        code: reviewCode(reviewCount),
        startedAt: middayOf(lastReviewOn ?? since),
        now,
        ruleset,
      })
    : null;

/** The initial health assessment; null when the child left care without one. */
export const initialHealthAssessmentClock = (
  { current, since, initialHealthAssessmentOn }: LookedAfterStatus,
  { now, ruleset }: SubgraphContext,
): ClockReading | null =>
  current || initialHealthAssessmentOn !== null
    ? readClock({
        code: 'LAC_INITIAL_HEALTH_ASSESSMENT',
        startedAt: middayOf(since),
        stoppedAt: stoppedOn(initialHealthAssessmentOn, now),
        now,
        ruleset,
      })
    : null;
