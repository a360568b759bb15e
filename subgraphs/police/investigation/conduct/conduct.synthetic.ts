import { copyRows } from '../../../shared/database/copy-rows.js';
import type { SeedPart } from '../../seed-part.synthetic.js';
import { AllocationEvent } from './allocation-event.js';
import { InvestigationAction } from './investigation-action.js';
import { InvestigationPlan } from './investigation-plan.js';
import { Milestone } from './milestone.js';
import { SupervisorReview } from './supervisor-review.js';

/** Parts of an investigation are no records of their own: none is counted. */
export const seedConduct: SeedPart = async ({ police: { investigations } }, manager) => {
  const partsOf = <Part>(
    list: (investigation: (typeof investigations)[number]) => readonly Part[],
  ): (Part & { investigationId: string })[] =>
    investigations.flatMap((investigation) =>
      list(investigation).map((part) => ({ ...part, investigationId: investigation.id })),
    );
  const plans = partsOf(({ plan }) => (plan ? [plan] : []));
  await copyRows<InvestigationPlan>(manager, InvestigationPlan, plans);
  const actions = partsOf((investigation) => investigation.actions);
  await copyRows<InvestigationAction>(manager, InvestigationAction, actions);
  const reviews = partsOf((investigation) => investigation.reviews);
  await copyRows<SupervisorReview>(manager, SupervisorReview, reviews);
  const events = partsOf(({ allocation }) => allocation);
  await copyRows<AllocationEvent>(manager, AllocationEvent, events);
  const milestones = partsOf((investigation) => investigation.milestones);
  await copyRows<Milestone>(manager, Milestone, milestones);
  return 0;
};
