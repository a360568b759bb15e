import { InputType } from 'type-graphql';
import type { Agency } from '../../../schema/principal/agency.js';
import type { Instant } from '../../../schema/time/instant.js';
import { command } from '../../shared/command/command.js';
import { CommandInput } from '../../shared/command/command-input.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import {
  TakesId,
  TakesIds,
  TakesMany,
  TakesMoment,
  TakesOne,
  TakesText,
} from '../../shared/command/takes.js';
import type { PlainRow } from '../../shared/database/copy-rows.js';
import { requireChildren } from '../child-index/require-children.js';
import { addAttendances, Attendance } from '../meeting/attendance.input.js';
import { addActions, PlannedAction } from '../meeting/planned-action.input.js';
import { StrategyDiscussionChild } from './strategy-discussion-child.js';
import { StrategyDiscussion } from './strategy-discussion.js';
import { StrategyDecisionEnum, type StrategyDecision } from './strategy-enums.js';

@InputType({ description: 'A strategy discussion that was held.' })
class RecordStrategyDiscussionInput extends CommandInput {
  @TakesIds('Opaque ids of the children whom it was about.')
  childIds!: readonly string[];

  @TakesId('GSS code of the local authority that led it.')
  localAuthority!: string;

  @TakesMoment('When the agencies met, or spoke by telephone.')
  heldAt!: Instant;

  @TakesMany(Attendance, 'The agencies that were asked, and how they took part.')
  attendees!: readonly Attendance[];

  @TakesOne(StrategyDecisionEnum, 'What was decided.')
  decision!: StrategyDecision;

  @TakesMany(
    PlannedAction,
    'What was agreed: who does what. Left out where there is no plan.',
    'optional',
  )
  actions?: readonly PlannedAction[] | null;

  @TakesText('Why no plan is needed. Left out where there is one.', 'optional')
  noPlanReason?: string | null;
}

/** Working Together 2023 ch. 3: children's social care, the police and health at the least. */
const quorum: readonly Agency[] = ['SOCIAL_CARE', 'POLICE', 'HEALTH'];

const isQuorate = (attendees: readonly Attendance[]): boolean =>
  quorum.every((agency) => attendees.some((one) => one.agency === agency && one.attended));

const discussionOf = (
  input: RecordStrategyDiscussionInput,
  reference: string,
  { newId }: Pick<CommandWork, 'newId'>,
): PlainRow<StrategyDiscussion> & Pick<StrategyDiscussion, 'id'> => ({
  ...{ id: newId(), reference, area: input.localAuthority, heldAt: input.heldAt },
  invitedAgencies: [
    ...new Set<Agency>(['SOCIAL_CARE', ...input.attendees.map(({ agency }) => agency)]),
  ],
  ...{ people: [], closedAt: null, version: 1, decision: input.decision },
  quorate: isQuorate(input.attendees),
  planRecorded: Boolean(input.actions?.length),
  noPlanReason: input.noPlanReason ?? null,
  s47Initiated: input.decision === 'JOINT_S47' || input.decision === 'SINGLE_AGENCY_S47',
});

export const recordStrategyDiscussion = command({
  name: 'recordStrategyDiscussion',
  does: 'Records a strategy discussion and opens it as an SD- episode for the agencies that were asked (Children Act 1989 s47).',
  input: RecordStrategyDiscussionInput,
  shows: { field: 'strategyDiscussion', record: StrategyDiscussion },
  act: async (input, work) => {
    const { childIds, localAuthority, attendees, actions, decision } = input;
    work.requireArea(localAuthority);
    await requireChildren(childIds, work);
    const discussion = discussionOf(input, await work.newReference('SD'), work);
    const { id: recordId } = discussion;
    await work.add(StrategyDiscussion, discussion);
    const links = childIds.map((childId) => ({ recordId, childId }));
    await work.add(StrategyDiscussionChild, ...links);
    await addAttendances(work, recordId, attendees);
    await addActions(work, recordId, actions ?? []);
    const payload = { localAuthority, childIds, decision };
    work.announce({ topic: 'strategyDiscussionRecorded', key: recordId, payload });
    return { recordId, childIds };
  },
});
