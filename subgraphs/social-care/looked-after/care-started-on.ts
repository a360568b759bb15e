import type { CivilDate } from '../../../schema/time/instant.js';
import type { LookedAfterStatus } from './looked-after-status.js';

/**
 * When the child came into care: a change of legal status begins a new period on the day on which the
 * last one ended, and the child has not become looked after again.
 */
export const careStartedOn = (
  { since }: LookedAfterStatus,
  newestFirst: readonly LookedAfterStatus[],
): CivilDate =>
  newestFirst.reduce((start, period) => (period.endedOn === start ? period.since : start), since);
