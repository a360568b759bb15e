import { Between } from 'typeorm';
import { InputType } from 'type-graphql';
import type { CivilDate } from '../../../schema/time/instant.js';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { badInput, outOfOrder } from '../../shared/command/refusals.js';
import { TakesDay, TakesId, TakesOne } from '../../shared/command/takes.js';
import { CaseFile } from '../child/case-file.js';
import { InvolvementStatusEnum, type InvolvementStatus } from '../child/case-enums.js';
import { ageOn } from '../child-index/age.js';
import { ChildIdentity } from '../child-index/child-identity.js';
import { ChildProtectionPlan } from './child-protection-plan.js';
import { ConferenceReview } from './conference-review.js';
import { PlanEndReasonEnum, type PlanEndReason } from './plan-enums.js';
import { runningPlan } from './running-plan.js';

/** Children Act 1989 s105(1): a child is under eighteen. */
const ADULT_AT_YEARS = 18;

@InputType({ description: 'A child protection plan that has ended.' })
class EndPlanInput extends ChangeInput {
  @TakesId('Opaque id of the plan.')
  childProtectionPlanId!: string;

  @TakesDay('The last day on which the child had it.')
  endedOn!: CivilDate;

  @TakesOne(PlanEndReasonEnum, 'Why it ended.')
  reason!: PlanEndReason;

  @TakesOne(
    InvolvementStatusEnum,
    'How children’s social care is involved from then on. A looked-after child stays looked after.',
  )
  involvementStatus!: InvolvementStatus;
}

/** @throws Refusal CONFLICT when the records say otherwise */
const checkReason = async (
  { reason, endedOn }: EndPlanInput,
  { id: planId, childId, startedOn }: ChildProtectionPlan,
  { manager }: CommandWork,
): Promise<void> => {
  if (reason === 'NOT_AT_RISK') {
    const heldOn = Between(startedOn, endedOn);
    if (await manager.existsBy(ConferenceReview, { planId, heldOn, quorate: true })) return;
    throw outOfOrder(
      'Only a quorate review conference finds that a child is not at risk any more.',
    );
  }
  if (reason === 'EIGHTEEN') {
    const child = await manager.findOneBy(ChildIdentity, { id: childId });
    const age = child?.dateOfBirth ? ageOn(child.dateOfBirth, endedOn) : ADULT_AT_YEARS;
    if (age < ADULT_AT_YEARS) throw outOfOrder('The child was not eighteen on that day.');
  }
};

export const endPlan = command({
  name: 'endPlan',
  does: 'Ends a child protection plan: for a child who is not at risk any more, by a review conference.',
  input: EndPlanInput,
  shows: { field: 'childProtectionPlan', record: ChildProtectionPlan },
  act: async (input, work) => {
    const { childProtectionPlanId: id, endedOn, reason, involvementStatus } = input;
    const plan = await runningPlan(id, input.expectedVersion, work);
    if (endedOn > work.today) throw badInput('input.endedOn', 'This has not happened yet.');
    if (endedOn < plan.startedOn) throw outOfOrder('A plan does not end before it began.');
    if (involvementStatus === 'CPP') {
      throw badInput('input.involvementStatus', 'The child is on no plan from then on.');
    }
    await checkReason(input, plan, work);
    await work.change(ChildProtectionPlan, plan, { endedOn, endReason: reason });
    const { childId } = plan;
    await work.manager.update(
      CaseFile,
      { id: childId, involvementStatus: 'CPP' },
      { involvementStatus },
    );
    work.announce({ topic: 'planEnded', key: id, payload: { childIds: [childId], reason } });
    return { recordId: id, childIds: [childId] };
  },
});
