import { InputType } from 'type-graphql';
import type { CivilDate } from '../../../schema/time/instant.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { TakesDay, TakesOne, TakesText } from '../../shared/command/takes.js';
import { ActionPlanItem } from './action-plan-item.js';
import { ActionPlan } from './action-plan.js';
import { ActionCategoryEnum, type ActionCategory } from './charging-request-enums.js';

@InputType('PlannedWorkInput', { description: 'Work that a prosecutor asks of the police.' })
export class PlannedWork {
  @TakesOne(ActionCategoryEnum, 'What kind of work.')
  category!: ActionCategory;

  @TakesText('What is to be done.')
  description!: string;

  @TakesText('Why: privileged.')
  rationale!: string;

  @TakesDay('The last day on which it would be in time. Left out when no day was set.', 'optional')
  dueBy?: CivilDate | null;
}

interface PlanTerms {
  readonly returnBy?: CivilDate | null;
  readonly actions?: readonly PlannedWork[] | null;
}

/** Writes the plan of a decision; nothing where it has none. */
export const issueActionPlan = async (
  decisionId: string,
  { returnBy, actions }: PlanTerms,
  work: CommandWork,
): Promise<void> => {
  if (!returnBy || !actions?.length) return;
  const planId = work.newId();
  await work.add(ActionPlan, { id: planId, decisionId, issuedAt: work.now, returnBy });
  await work.add(
    ActionPlanItem,
    ...actions.map(({ category, description, rationale, dueBy = null }, place) => ({
      ...{ id: work.newId(), planId, place, category, description, rationale, dueBy },
      status: 'OPEN' as const,
    })),
  );
};
