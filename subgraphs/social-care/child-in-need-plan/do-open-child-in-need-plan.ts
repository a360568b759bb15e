import { InputType } from 'type-graphql';
import type { Agency } from '../../../schema/principal/agency.js';
import { command } from '../../shared/command/command.js';
import { CommandInput } from '../../shared/command/command-input.js';
import { TakesId, TakesIds, TakesMany, TakesText } from '../../shared/command/takes.js';
import { AgencyEnum } from '../../shared/policy/policy-enums.js';
import { requireChildren } from '../child-index/require-children.js';
import { tellOfPlan } from '../referral/plan-after-referral.js';
import { ChildInNeedPlanChild } from './child-in-need-plan-child.js';
import { ChildInNeedPlan } from './child-in-need-plan.js';

@InputType({ description: 'A plan for children in need.' })
class OpenChildInNeedPlanInput extends CommandInput {
  @TakesIds('Opaque ids of the children whom it is for.')
  childIds!: readonly string[];

  @TakesId('GSS code of the local authority.')
  localAuthority!: string;

  @TakesText('What is to be done for the child, by whom, until when.')
  summary!: string;

  @TakesMany(AgencyEnum, 'Agencies that take part; children’s social care always does.')
  invitedAgencies!: readonly Agency[];
}

export const openChildInNeedPlan = command({
  name: 'openChildInNeedPlan',
  does: 'Starts a plan for children in need (Children Act 1989 s17), as a CN- episode for the agencies in it.',
  input: OpenChildInNeedPlanInput,
  shows: { field: 'childInNeedPlan', record: ChildInNeedPlan },
  act: async ({ childIds, localAuthority, summary, invitedAgencies }, work) => {
    work.requireArea(localAuthority);
    await requireChildren(childIds, work);
    const recordId = work.newId();
    await work.add(ChildInNeedPlan, {
      ...{ id: recordId, reference: await work.newReference('CN'), area: localAuthority, summary },
      invitedAgencies: [...new Set<Agency>(['SOCIAL_CARE', ...invitedAgencies])],
      ...{ people: [], startedOn: work.today },
    });
    await work.add(ChildInNeedPlanChild, ...childIds.map((childId) => ({ recordId, childId })));
    await tellOfPlan(childIds, work);
    const payload = { localAuthority, childIds };
    work.announce({ topic: 'childInNeedPlanOpened', key: recordId, payload });
    return { recordId, childIds };
  },
});
