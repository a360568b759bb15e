import { InputType } from 'type-graphql';
import type { Agency } from '../../../schema/principal/agency.js';
import type { CivilDate } from '../../../schema/time/instant.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { TakesDay, TakesOne, TakesText } from '../../shared/command/takes.js';
import { AgencyEnum } from '../../shared/policy/policy-enums.js';
import { DiscussionAction } from './discussion-action.js';

@InputType('PlannedActionInput', { description: 'What an agency will do, and by when.' })
export class PlannedAction {
  @TakesOne(AgencyEnum, 'Which agency will do it.')
  owner!: Agency;

  @TakesText('What is to be done.')
  description!: string;

  @TakesDay(
    'The last day on which it would be in time. Left out when no day was agreed.',
    'optional',
  )
  dueOn?: CivilDate | null;
}

/** Writes the plan of a meeting: its actions in the order that they were given. */
export const addActions = (
  work: CommandWork,
  meetingId: string,
  actions: readonly PlannedAction[],
): Promise<void> =>
  work.add(
    DiscussionAction,
    ...actions.map(({ owner, description, dueOn = null }, place) => ({
      ...{ id: work.newId(), meetingId, place, owner, description, dueOn },
      completedAt: null,
    })),
  );
