import { dayOf, type CivilDate, type Instant } from '../../../schema/time/instant.js';
import { addWorkingDays } from '../../../schema/time/working-days.js';
import type { AccessReviewKind } from './access-review.type.js';

/**
 * Working days in which a second person reviews an access; null where another agency does.
 * Break-glass: one, by the sharing agreement (M8). A conflict of interest may be a personal data breach, which
 * is reported within 72 hours (UK GDPR Art 33(1)): one as well. A justified read: five, the partnership's own choice.
 */
const withinWorkingDays: Readonly<Record<AccessReviewKind, number | null>> = {
  BREAK_GLASS_DECLARED: 1,
  BREAK_GLASS_USED: null,
  CONFLICT_OF_INTEREST: 1,
  JUSTIFIED_READ: 5,
};

/** The last day of the review, in London; both moments are of real time. */
export const reviewDueOn = (kind: AccessReviewKind, at: Instant): CivilDate | null => {
  const days = withinWorkingDays[kind];
  return days === null ? null : addWorkingDays(dayOf(at), days);
};
