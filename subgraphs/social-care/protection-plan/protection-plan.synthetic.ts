import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { ChildProtectionPlan } from './child-protection-plan.js';
import { ConferenceReview } from './conference-review.js';
import { CoreGroup } from './core-group.js';

export const seedProtectionPlans: SeedPart = async ({ socialCare }, manager) => {
  const { protectionPlans } = socialCare;
  const reviews = protectionPlans.flatMap((plan) =>
    plan.reviews.map((review) => ({ ...review, planId: plan.id })),
  );
  const coreGroups = protectionPlans.flatMap((plan) =>
    plan.coreGroups.map((meeting) => ({ ...meeting, planId: plan.id })),
  );
  await copyRows<ChildProtectionPlan>(manager, ChildProtectionPlan, protectionPlans);
  await copyRows<ConferenceReview>(manager, ConferenceReview, reviews);
  await copyRows<CoreGroup>(manager, CoreGroup, coreGroups);
  return protectionPlans.length + reviews.length + coreGroups.length;
};
