import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { readClock } from '../../shared/clock/read-clock.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import type { Referral } from './referral.js';

/** One working day from receipt until somebody decides what to do. */
export const decisionClock = (
  { receivedAt, decidedAt }: Referral,
  { now, ruleset }: SubgraphContext,
): ClockReading =>
  readClock({
    code: 'REFERRAL_DECISION',
    startedAt: receivedAt,
    stoppedAt: decidedAt,
    now,
    ruleset,
  });
