import type { Role } from '../../../schema/principal/role.js';
import type { CivilDate } from '../../../schema/time/instant.js';
import { at } from '../civil-time.js';
import type {
  ActionKind,
  InvestigationAction,
  SupervisorReview,
} from '../world/police-investigation.js';

/** A supervisor's check on which evidence was reviewed and further enquiries were set. */
export const review = (
  day: CivilDate,
  byRole: Role = 'SUPERVISOR_SERGEANT',
  quality: SupervisorReview['quality'] = 'ADEQUATE',
): Omit<SupervisorReview, 'id'> => ({
  at: at(day, '14:00'),
  byRole,
  evidenceReviewed: true,
  furtherEnquiriesSet: true,
  quality,
});

/** An action raised and done on given days; not done when `done` is null. */
export const action = (
  kind: ActionKind,
  [raised, done]: readonly [CivilDate, CivilDate | null],
  more: { readonly due?: CivilDate; readonly note?: string } = {},
): Omit<InvestigationAction, 'id'> => ({
  kind,
  raisedAt: at(raised, '09:00'),
  dueAt: at(more.due ?? done ?? raised, '18:00'),
  completedAt: done === null ? null : at(done, '17:00'),
  note: more.note ?? null,
});
