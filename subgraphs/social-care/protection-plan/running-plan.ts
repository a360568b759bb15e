import type { CommandWork } from '../../shared/command/command-work.js';
import { outOfOrder } from '../../shared/command/refusals.js';
import { InitialChildProtectionConference } from '../conference/initial-child-protection-conference.js';
import { ChildProtectionPlan } from './child-protection-plan.js';

/**
 * The plan, locked, of the area whose conference decided on it.
 * @throws Refusal BAD_USER_INPUT, PURPOSE_NOT_AVAILABLE, CONFLICT when it has moved on or has ended
 */
export const runningPlan = async (
  id: string,
  expectedVersion: number | null | undefined,
  work: CommandWork,
): Promise<ChildProtectionPlan> => {
  const argument = 'input.childProtectionPlanId';
  const plan = await work.lock(ChildProtectionPlan, id, { argument, expectedVersion });
  const { area } = await work.manager.findOneByOrFail(InitialChildProtectionConference, {
    id: plan.conferenceId,
  });
  work.requireArea(area);
  if (plan.endedOn !== null) throw outOfOrder('The plan has ended already.');
  return plan;
};
