import { InputType } from 'type-graphql';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import { outOfOrder } from '../../shared/command/refusals.js';
import { TakesFlag, TakesMany, TakesOne, TakesText } from '../../shared/command/takes.js';
import { addActions, PlannedAction } from '../meeting/planned-action.input.js';
import {
  MashDecisionEnum,
  MashThresholdEnum,
  type MashDecision,
  type MashThreshold,
} from './mash-enums.js';
import { MashEpisode } from './mash-episode.js';
import { openEpisode } from './open-episode.js';
import { isShared, requirePlan } from './plan-after-sharing.js';

@InputType({ description: 'What a MASH episode led to.' })
class RecordMashDecisionInput extends ChangeInput {
  @TakesText('The reference of the episode, ME-….')
  reference!: string;

  @TakesOne(MashDecisionEnum, 'What was decided.')
  decision!: MashDecision;

  @TakesOne(MashThresholdEnum, 'Level of need that was agreed.')
  threshold!: MashThreshold;

  @TakesMany(PlannedAction, 'The plan: who does what. Left out where there is no plan.', 'optional')
  actions?: readonly PlannedAction[] | null;

  @TakesText('Why no plan is needed. Left out where there is one.', 'optional')
  noPlanReason?: string | null;

  @TakesFlag('Whether the episode is closed with it.')
  closes!: boolean;
}

export const recordMashDecision = command({
  name: 'recordMashDecision',
  does: 'Decides what a MASH episode leads to. Information that was shared needs a plan, or a reason for none, before the episode closes.',
  input: RecordMashDecisionInput,
  shows: { field: 'mashEpisode', record: MashEpisode },
  act: async (input, work) => {
    const episode = await openEpisode(MashEpisode, input, work);
    const { decision, threshold, actions, closes } = input;
    if (episode.decision !== null) throw outOfOrder('The episode is decided already.');
    const planRecorded = episode.planRecorded || Boolean(actions?.length);
    const noPlanReason = input.noPlanReason ?? null;
    if (closes && (await isShared(episode.id, work))) requirePlan({ planRecorded, noPlanReason });
    await addActions(work, episode.id, actions ?? []);
    const closedAt = closes ? work.now : null;
    const decided = { decision, threshold, planRecorded, noPlanReason, closedAt };
    await work.change(MashEpisode, episode, decided);
    const childIds = await work.childrenOf('mash_episode_child', episode.id);
    work.announce({
      topic: 'mashDecisionRecorded',
      key: episode.id,
      payload: { decision, childIds },
    });
    return { recordId: episode.id, childIds };
  },
});
