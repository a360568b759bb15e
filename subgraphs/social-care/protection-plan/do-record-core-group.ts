import { InputType } from 'type-graphql';
import type { Agency } from '../../../schema/principal/agency.js';
import type { CivilDate } from '../../../schema/time/instant.js';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import { badInput, outOfOrder } from '../../shared/command/refusals.js';
import { TakesDay, TakesFlag, TakesId, TakesMany } from '../../shared/command/takes.js';
import { AgencyEnum } from '../../shared/policy/policy-enums.js';
import { ChildProtectionPlan } from './child-protection-plan.js';
import { CoreGroup } from './core-group.js';
import { runningPlan } from './running-plan.js';

@InputType({ description: 'A core group that met.' })
class RecordCoreGroupInput extends ChangeInput {
  @TakesId('Opaque id of the plan that it carries out.')
  childProtectionPlanId!: string;

  @TakesDay('When it met.')
  heldOn!: CivilDate;

  @TakesMany(AgencyEnum, 'Agencies that came.')
  attendedBy!: readonly Agency[];

  @TakesFlag('Whether the detailed plan was agreed or brought up to date.')
  planAgreed!: boolean;
}

export const recordCoreGroup = command({
  name: 'recordCoreGroup',
  does: 'Records that the core group of a child protection plan met; for the first time within ten working days of the conference.',
  input: RecordCoreGroupInput,
  shows: { field: 'childProtectionPlan', record: ChildProtectionPlan },
  act: async (input, work) => {
    const { childProtectionPlanId: planId, heldOn, attendedBy, planAgreed } = input;
    const plan = await runningPlan(planId, input.expectedVersion, work);
    if (heldOn > work.today) throw badInput('input.heldOn', 'This has not happened yet.');
    if (heldOn < plan.startedOn) throw outOfOrder('No core group meets before the plan.');
    if (attendedBy.length === 0)
      throw badInput('input.attendedBy', 'Nobody came: it did not meet.');
    const meeting = { id: work.newId(), planId, heldOn, planAgreed };
    await work.add(CoreGroup, { ...meeting, attendedBy: [...new Set(attendedBy)] });
    await work.change(ChildProtectionPlan, plan, {});
    const childIds = [plan.childId];
    work.announce({ topic: 'coreGroupHeld', key: planId, payload: { childIds, heldOn } });
    return { recordId: planId, childIds };
  },
});
