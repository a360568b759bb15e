import { rowBy } from '../../shared/loader/rows-by.js';
import { ChildInNeedPlan } from './child-in-need-plan.js';

/** The newest plan, current or ended. */
export const cinPlanOfChild = rowBy(ChildInNeedPlan, {
  through: { table: 'child_in_need_plan_child', key: 'child_id', record: 'record_id' },
  newestFirst: 'startedOn',
});
