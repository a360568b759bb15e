import { InputType } from 'type-graphql';
import { ChargingCase } from '../charging-case/charging-case.js';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { badInput, outOfOrder } from '../../shared/command/refusals.js';
import { TakesId, TakesMany, TakesOne } from '../../shared/command/takes.js';
import { ActionPlanItem } from './action-plan-item.js';
import { ActionPlan } from './action-plan.js';
import { ChargingDecision } from './charging-decision.js';
import { ActionItemStatusEnum, type ActionItemStatus } from './charging-request-enums.js';
import { ChargingRequest } from './charging-request.js';

@InputType('ReturnedActionInput', { description: 'What became of one action.' })
class ReturnedAction {
  @TakesId('Opaque id of the action, as the plan names it.')
  id!: string;

  @TakesOne(ActionItemStatusEnum, 'Where it stands.')
  status!: ActionItemStatus;
}

@InputType({ description: 'An action plan that the police return.' })
class ReturnActionPlanInput extends ChangeInput {
  @TakesId('Opaque id of the plan.')
  actionPlanId!: string;

  @TakesMany(ReturnedAction, 'What became of each of its actions.')
  items!: readonly ReturnedAction[];
}

/** @throws Refusal BAD_USER_INPUT unless every action of the plan is answered, once; CONFLICT when one is open */
const answerItems = async (
  planId: string,
  items: readonly ReturnedAction[],
  { manager }: CommandWork,
): Promise<void> => {
  const asked = await manager.findBy(ActionPlanItem, { planId });
  const answered = new Map(items.map(({ id, status }) => [id, status]));
  if (items.length !== asked.length || !asked.every(({ id }) => answered.has(id))) {
    throw badInput('input.items', 'Each action of the plan is answered, and once.');
  }
  if (items.some(({ status }) => status === 'OPEN')) {
    throw outOfOrder('An action is open: the plan is returned when each is done or cannot be.');
  }
  for (const { id, status } of items) await manager.update(ActionPlanItem, { id }, { status });
};

const fileOf = async ({ decisionId }: ActionPlan, work: CommandWork): Promise<ChargingCase> => {
  const { manager } = work;
  const { requestId } = await manager.findOneByOrFail(ChargingDecision, { id: decisionId });
  const { caseId } = await manager.findOneByOrFail(ChargingRequest, { id: requestId });
  return work.lock(ChargingCase, caseId, { argument: 'input.actionPlanId' });
};

export const returnActionPlan = command({
  name: 'returnActionPlan',
  does: 'Returns an action plan to the prosecutor, with what became of each action.',
  input: ReturnActionPlanInput,
  shows: { field: 'actionPlan', record: ActionPlan },
  act: async ({ actionPlanId: id, items, expectedVersion }, work) => {
    const lock = { argument: 'input.actionPlanId', expectedVersion };
    const plan = await work.lock(ActionPlan, id, lock);
    if (plan.returnedAt !== null) throw outOfOrder('The plan is returned already.');
    await answerItems(id, items, work);
    const file = await fileOf(plan, work);
    await work.change(ActionPlan, plan, { returnedAt: work.now });
    await work.change(ChargingCase, file, { status: 'AWAITING_CPS', nextAction: 'CPS_REVIEW' });
    work.announce({ topic: 'actionPlanReturned', key: id, payload: { urn: file.urn } });
    return { recordId: id, childIds: await work.childrenOf('charging_case_child', file.id) };
  },
});
