import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { readClock } from '../../shared/clock/read-clock.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { middayOf, stoppedOn } from '../../shared/clock/midday.js';
import { careStartedOn } from './care-started-on.js';
import { periodsOfCare } from './looked-after.loader.js';
import type { LookedAfterStatus } from './looked-after-status.js';

const reviewCode = (
  reviewCount: number,
): 'LAC_REVIEW_FIRST' | 'LAC_REVIEW_SECOND' | 'LAC_REVIEW' => {
  if (reviewCount === 0) return 'LAC_REVIEW_FIRST';
  return reviewCount === 1 ? 'LAC_REVIEW_SECOND' : 'LAC_REVIEW';
};

/** The next review: 20 working days, then three months, then six; null when no longer looked after. */
export const reviewClock = async (
  status: LookedAfterStatus,
  context: SubgraphContext,
): Promise<ClockReading | null> => {
  if (!status.current) return null;
  const periods = await periodsOfCare.load(context, status.childId);
  return readClock({
    code: reviewCode(status.reviewCount),
    startedAt: middayOf(status.lastReviewOn ?? careStartedOn(status, periods)),
    now: context.now,
    ruleset: context.ruleset,
  });
};

/** The initial health assessment; null when the child left care without one. */
export const initialHealthAssessmentClock = async (
  status: LookedAfterStatus,
  context: SubgraphContext,
): Promise<ClockReading | null> => {
  if (!status.current && status.initialHealthAssessmentOn === null) return null;
  const periods = await periodsOfCare.load(context, status.childId);
  return readClock({
    code: 'LAC_INITIAL_HEALTH_ASSESSMENT',
    startedAt: middayOf(careStartedOn(status, periods)),
    stoppedAt: stoppedOn(status.initialHealthAssessmentOn, context.now),
    now: context.now,
    ruleset: context.ruleset,
  });
};
