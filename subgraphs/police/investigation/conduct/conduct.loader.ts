import { rowBy, rowsBy } from '../../../shared/loader/rows-by.js';
import { AllocationEvent } from './allocation-event.js';
import { InvestigationAction } from './investigation-action.js';
import { InvestigationPlan } from './investigation-plan.js';
import { Milestone } from './milestone.js';
import { SupervisorReview } from './supervisor-review.js';

export const planOf = rowBy(InvestigationPlan, {
  key: 'investigationId',
  newestFirst: 'createdAt',
});

export const actionsOf = rowsBy(InvestigationAction, {
  key: 'investigationId',
  newestFirst: 'raisedAt',
});

export const reviewsOf = rowsBy(SupervisorReview, { key: 'investigationId', newestFirst: 'at' });

export const allocationOf = rowsBy(AllocationEvent, { key: 'investigationId', newestFirst: 'at' });

export const milestonesOf = rowsBy(Milestone, { key: 'investigationId', newestFirst: 'at' });
