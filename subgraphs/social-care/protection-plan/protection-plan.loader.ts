import { rowBy, rowsBy } from '../../shared/loader/rows-by.js';
import { ChildProtectionPlan } from './child-protection-plan.js';
import { ConferenceReview } from './conference-review.js';
import { CoreGroup } from './core-group.js';

/** The newest plan, current or ended. */
export const protectionPlanOfChild = rowBy(ChildProtectionPlan, {
  key: 'childId',
  newestFirst: 'startedOn',
});

export const reviewsOfPlan = rowsBy(ConferenceReview, { key: 'planId', newestFirst: 'dueOn' });

export const coreGroupsOfPlan = rowsBy(CoreGroup, { key: 'planId', inOrderOf: 'heldOn' });
