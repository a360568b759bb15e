import { copyRows } from '../../shared/database/copy-rows.js';
import { childLinks, type SeedPart } from '../seed-part.synthetic.js';
import { ChildInNeedPlanChild } from './child-in-need-plan-child.js';
import { ChildInNeedPlan } from './child-in-need-plan.js';

export const seedChildInNeedPlans: SeedPart = async ({ socialCare }, manager) => {
  const { cinPlans } = socialCare;
  await copyRows<ChildInNeedPlan>(manager, ChildInNeedPlan, cinPlans);
  await copyRows(manager, ChildInNeedPlanChild, childLinks(cinPlans));
  return cinPlans.length;
};
