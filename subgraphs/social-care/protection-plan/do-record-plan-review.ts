import { IsNull } from 'typeorm';
import { InputType } from 'type-graphql';
import type { CivilDate } from '../../../schema/time/instant.js';
import { readClock } from '../../shared/clock/read-clock.js';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { badInput, outOfOrder } from '../../shared/command/refusals.js';
import { TakesDay, TakesFlag, TakesId, TakesOne } from '../../shared/command/takes.js';
import { middayOf } from '../../shared/clock/midday.js';
import { ChildProtectionPlan } from './child-protection-plan.js';
import { ConferenceReview } from './conference-review.js';
import { AbuseCategoryEnum, type AbuseCategory } from './plan-enums.js';
import { runningPlan } from './running-plan.js';

@InputType({ description: 'A review child protection conference that was held.' })
class RecordPlanReviewInput extends ChangeInput {
  @TakesId('Opaque id of the plan that was reviewed.')
  childProtectionPlanId!: string;

  @TakesDay('The day of the review conference.')
  heldOn!: CivilDate;

  @TakesFlag('Whether enough agencies came (SSD CPPR006A).')
  isQuorate!: boolean;

  @TakesOne(
    AbuseCategoryEnum,
    'Category of abuse from now on (SSD CPPL010A). Absent: as before.',
    'optional',
  )
  latestCategory?: AbuseCategory | null;
}

/** The review that was due, or else one that nobody had called. */
const keepReview = async (
  { childProtectionPlanId: planId, heldOn, isQuorate: quorate }: RecordPlanReviewInput,
  work: CommandWork,
): Promise<void> => {
  const due = await work.manager.findOne(ConferenceReview, {
    where: { planId, heldOn: IsNull() },
    order: { dueOn: 'ASC' },
  });
  if (due) await work.manager.update(ConferenceReview, { id: due.id }, { heldOn, quorate });
  else
    await work.add(ConferenceReview, { id: work.newId(), planId, dueOn: heldOn, heldOn, quorate });
};

const nextDueOn = (heldOn: CivilDate, { now, context: { ruleset } }: CommandWork): CivilDate =>
  readClock({ code: 'RCPC_SUBSEQUENT', startedAt: middayOf(heldOn), now, ruleset }).dueOn ?? heldOn;

export const recordPlanReview = command({
  name: 'recordPlanReview',
  does: 'Records a review child protection conference; the next one is due in six months.',
  input: RecordPlanReviewInput,
  shows: { field: 'childProtectionPlan', record: ChildProtectionPlan },
  act: async (input, work) => {
    const { childProtectionPlanId: id, heldOn, expectedVersion } = input;
    const plan = await runningPlan(id, expectedVersion, work);
    if (heldOn > work.today) throw badInput('input.heldOn', 'This has not happened yet.');
    if (heldOn < plan.startedOn) throw outOfOrder('A plan is not reviewed before it began.');
    await keepReview(input, work);
    const dueOn = nextDueOn(heldOn, work);
    await work.add(ConferenceReview, { id: work.newId(), planId: id, dueOn });
    const latestCategory = input.latestCategory ?? plan.latestCategory;
    await work.change(ChildProtectionPlan, plan, { latestCategory });
    const childIds = [plan.childId];
    work.announce({ topic: 'planReviewed', key: id, payload: { childIds, dueOn } });
    return { recordId: id, childIds };
  },
});
