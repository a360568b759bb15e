import { IsNull } from 'typeorm';
import { InputType } from 'type-graphql';
import { command } from '../../shared/command/command.js';
import { CommandInput } from '../../shared/command/command-input.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { badInput, outOfOrder } from '../../shared/command/refusals.js';
import { readClock } from '../../shared/clock/read-clock.js';
import { middayOf } from '../../shared/clock/midday.js';
import { TakesFlag, TakesId, TakesOne } from '../../shared/command/takes.js';
import { CaseFile } from '../child/case-file.js';
import { InitialChildProtectionConference } from '../conference/initial-child-protection-conference.js';
import { tellOfPlan } from '../referral/plan-after-referral.js';
import { ChildProtectionPlan } from './child-protection-plan.js';
import { ConferenceReview } from './conference-review.js';
import { AbuseCategoryEnum, type AbuseCategory } from './plan-enums.js';

@InputType({ description: 'A child protection plan that a conference decided on.' })
class SetPlanInput extends CommandInput {
  @TakesId('Opaque id of the conference that decided on it.')
  conferenceId!: string;

  @TakesId('Opaque id of the child.')
  childId!: string;

  @TakesOne(AbuseCategoryEnum, 'Category of abuse.')
  category!: AbuseCategory;

  @TakesFlag(
    'Whether another local authority has a plan for the child. Left out where nobody knows.',
    'optional',
  )
  otherLaPlan?: boolean | null;
}

/** @throws Refusal CONFLICT when the conference decided on no plan, or the child has one */
const checkOrder = async (
  { conferenceId, childId }: SetPlanInput,
  work: CommandWork,
): Promise<void> => {
  const argument = 'input.conferenceId';
  const conference = await work.lock(InitialChildProtectionConference, conferenceId, { argument });
  work.requireArea(conference.area);
  if (conference.heldOn === null || conference.outcome !== 'PLAN') {
    throw outOfOrder('A plan needs a conference that was held and decided on one.');
  }
  if (!(await work.childrenOf('conference_child', conferenceId)).includes(childId)) {
    throw badInput('input.childId', 'The conference is not about this child.');
  }
  if (await work.manager.existsBy(ChildProtectionPlan, { childId, endedOn: IsNull() })) {
    throw outOfOrder('The child has a plan already.');
  }
};

const firstReview = ({ today, now, context: { ruleset } }: CommandWork): string =>
  readClock({ code: 'RCPC_FIRST', startedAt: middayOf(today), now, ruleset }).dueOn ?? today;

export const setPlan = command({
  name: 'setPlan',
  does: 'Starts a child protection plan that a conference decided on; its first review is due in three months.',
  input: SetPlanInput,
  shows: { field: 'childProtectionPlan', record: ChildProtectionPlan },
  act: async (input, work) => {
    // The child's file is locked first: two conferences never give one child two plans.
    const file = await work.find(CaseFile, { id: input.childId });
    await checkOrder(input, work);
    const { conferenceId, childId, category, otherLaPlan = null } = input;
    const recordId = work.newId();
    const plan = { id: recordId, childId, conferenceId, category, latestCategory: category };
    await work.add(ChildProtectionPlan, { ...plan, otherLaPlan, startedOn: work.today });
    const review = { id: work.newId(), planId: recordId, dueOn: firstReview(work) };
    await work.add(ConferenceReview, review);
    if (file) await work.manager.update(CaseFile, { id: childId }, { involvementStatus: 'CPP' });
    await tellOfPlan([childId], work);
    work.announce({ topic: 'planSet', key: recordId, payload: { childIds: [childId], category } });
    return { recordId, childIds: [childId] };
  },
});
