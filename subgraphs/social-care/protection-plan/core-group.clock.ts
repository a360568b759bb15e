import { middayOf } from '../../shared/clock/midday.js';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { readClock } from '../../shared/clock/read-clock.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import type { ChildProtectionPlan } from './child-protection-plan.js';
import { coreGroupsOfPlan } from './protection-plan.loader.js';

/** Ten working days from the initial conference until the core group first meets; null where the plan ended without. */
export const coreGroupClock = async (
  { id, startedOn, endedOn }: ChildProtectionPlan,
  context: SubgraphContext,
): Promise<ClockReading | null> => {
  const [first] = await coreGroupsOfPlan.load(context, id);
  if (!first && endedOn !== null) return null;
  return readClock({
    ...{ code: 'CP_CORE_GROUP', startedAt: middayOf(startedOn) },
    stoppedAt: first ? middayOf(first.heldOn) : null,
    ...{ now: context.now, ruleset: context.ruleset },
  });
};
