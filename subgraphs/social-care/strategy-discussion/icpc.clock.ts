import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { readClock } from '../../shared/clock/read-clock.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { stoppedOn } from '../../shared/clock/midday.js';
import { conferenceOutlook } from './strategy-discussion.loader.js';
import type { StrategyDiscussion } from './strategy-discussion.js';

/**
 * 15 working days from the discussion that initiated the enquiry until the first initial conference.
 * Null when no conference has to follow: no enquiry, or all of them ended without one.
 */
export const icpcClock = async (
  { id, heldAt, s47Initiated }: StrategyDiscussion,
  context: SubgraphContext,
): Promise<ClockReading | null> => {
  const { isDue, heldOn } = await conferenceOutlook.load(context, id);
  if (!s47Initiated || (!isDue && heldOn === null)) return null;
  return readClock({
    code: 'ICPC',
    startedAt: heldAt,
    stoppedAt: stoppedOn(heldOn, context.now),
    now: context.now,
    ruleset: context.ruleset,
  });
};
