import { InputType } from 'type-graphql';
import type { Instant } from '../../../schema/time/instant.js';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import { badInput, outOfOrder } from '../../shared/command/refusals.js';
import { TakesFlag, TakesId, TakesMoment, TakesOne } from '../../shared/command/takes.js';
import {
  PoliceProtectionOutcomeEnum,
  type PoliceProtectionOutcome,
} from './police-protection-enums.js';
import { FollowUpPlan } from './police-protection-plan.input.js';
import { PoliceProtection } from './police-protection.js';

@InputType({ description: 'A police protection that has ended.' })
class EndPoliceProtectionInput extends ChangeInput {
  @TakesId('Opaque id of the protection.')
  policeProtectionId!: string;

  @TakesMoment(
    'When the child left it, at the latest 72 hours after being taken (Children Act 1989 s46(6)).',
  )
  endedAt!: Instant;

  @TakesOne(PoliceProtectionOutcomeEnum, 'What became of the child.')
  outcome!: PoliceProtectionOutcome;

  @TakesFlag('Whether a follow-up plan was agreed with the local authority.')
  followUp!: boolean;

  @TakesOne(FollowUpPlan, 'The plan, where its agency has named it.', 'optional')
  followUpPlan?: FollowUpPlan | null;
}

export const endPoliceProtection = command({
  name: 'endPoliceProtection',
  does: 'Records how a police protection ended, at the latest after 72 hours (Children Act 1989 s46(6)).',
  input: EndPoliceProtectionInput,
  shows: { field: 'policeProtection', record: PoliceProtection },
  act: async (input, work) => {
    const { policeProtectionId: id, endedAt, outcome, followUp, followUpPlan } = input;
    const { expectedVersion } = input;
    if (followUpPlan && !followUp) {
      throw badInput('input.followUpPlan', 'A plan is named, and none was agreed.');
    }
    const argument = 'input.policeProtectionId';
    const protection = await work.lock(PoliceProtection, id, { argument, expectedVersion });
    if (protection.endedAt !== null) throw outOfOrder('The protection has ended already.');
    if (endedAt < protection.takenAt)
      throw outOfOrder('A protection does not end before it began.');
    const followUpRecordedAt = followUp ? work.now : null;
    await work.change(PoliceProtection, protection, {
      ...{ endedAt, outcome, followUpRecordedAt },
      followUpPlanKind: followUpPlan?.kind ?? null,
      followUpPlanId: followUpPlan?.planId ?? null,
    });
    const childIds = [protection.childId];
    const payload = { childIds, outcome, followUp };
    work.announce({ topic: 'policeProtectionEnded', key: id, payload });
    return { recordId: id, childIds };
  },
});
