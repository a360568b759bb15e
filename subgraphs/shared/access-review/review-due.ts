import { addDays, dayOf, type CivilDate, type Instant } from '../../../schema/time/instant.js';
import { addWorkingDays } from '../../../schema/time/working-days.js';
import type { AccessReviewKind } from './access-review-kind.js';

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

/** The first day of which an access may still be reviewed in time, `days` working days later. */
const firstDayInTime = (days: number, today: CivilDate): CivilDate => {
  let first = today;
  while (addWorkingDays(addDays(first, -1), days) >= today) first = addDays(first, -1);
  return first;
};

/**
 * By kind, the first day that is in time: whatever happened before it, and is not reviewed, is overdue today. For queries:
 * which days are working days is known here and not to the database. Kinds that are reviewed elsewhere are not in it.
 */
export const firstDaysInTime = (
  today: CivilDate,
): Readonly<Partial<Record<AccessReviewKind, CivilDate>>> =>
  Object.fromEntries(
    Object.entries(withinWorkingDays).flatMap(([kind, days]) =>
      days === null ? [] : [[kind, firstDayInTime(days, today)]],
    ),
  );
