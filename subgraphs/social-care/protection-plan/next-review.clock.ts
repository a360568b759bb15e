import type { CivilDate } from '../../../schema/time/instant.js';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { readClock } from '../../shared/clock/read-clock.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { middayOf } from '../../shared/clock/midday.js';
import type { ChildProtectionPlan } from './child-protection-plan.js';
import type { ConferenceReview } from './conference-review.js';
import { reviewsOfPlan } from './protection-plan.loader.js';

const lastHeld = (reviews: readonly ConferenceReview[]): CivilDate | null =>
  reviews
    .flatMap(({ heldOn }) => (heldOn === null ? [] : [heldOn]))
    .sort()
    .at(-1) ?? null;

/** Three months from the initial conference, then six from the last review; null once ended. */
export const nextReviewClock = async (
  { id, startedOn, endedOn }: ChildProtectionPlan,
  context: SubgraphContext,
): Promise<ClockReading | null> => {
  if (endedOn !== null) return null;
  const heldOn = lastHeld(await reviewsOfPlan.load(context, id));
  return readClock({
    code: heldOn === null ? 'RCPC_FIRST' : 'RCPC_SUBSEQUENT',
    startedAt: middayOf(heldOn ?? startedOn),
    now: context.now,
    ruleset: context.ruleset,
  });
};
