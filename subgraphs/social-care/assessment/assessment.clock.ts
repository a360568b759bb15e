import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { readClock } from '../../shared/clock/read-clock.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { referralById } from '../referral/referral.loader.js';
import type { ChildAndFamilyAssessment } from './child-and-family-assessment.js';

/** 45 working days from the referral, not from the start; null when that referral is not held. */
export const assessmentClock = async (
  { referralId, authorisedAt }: ChildAndFamilyAssessment,
  context: SubgraphContext,
): Promise<ClockReading | null> => {
  const referral = await referralById.load(context, referralId);
  return (
    referral &&
    readClock({
      code: 'CHILD_AND_FAMILY_ASSESSMENT',
      startedAt: referral.receivedAt,
      stoppedAt: authorisedAt,
      now: context.now,
      ruleset: context.ruleset,
    })
  );
};
