import { InputType } from 'type-graphql';
import { Refusal } from '../../../schema/errors/refusal.js';
import type { Agency } from '../../../schema/principal/agency.js';
import { kindOfReference } from '../../../schema/principal/episode-reference.js';
import { command } from '../../shared/command/command.js';
import { CommandInput } from '../../shared/command/command-input.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { TakesOne, TakesText, TakesTexts } from '../../shared/command/takes.js';
import { AgencyEnum } from '../../shared/policy/policy-enums.js';
import { StrategyDiscussion } from '../strategy-discussion/strategy-discussion.js';
import { InformationExchangeChild } from './information-exchange-child.js';
import { InformationExchange } from './information-exchange.js';
import {
  LawfulBasisEnum,
  NotSharedReasonEnum,
  type LawfulBasis,
  type NotSharedReason,
} from './mash-enums.js';
import { MashEpisode } from './mash-episode.js';
import { openEpisode } from './open-episode.js';

@InputType({ description: 'A decision of an agency not to share what it was asked for.' })
class RecordNotSharedInput extends CommandInput {
  @TakesText('The episode that it was asked for in: ME-… or SD-….')
  reference!: string;

  @TakesOne(AgencyEnum, 'Which agency asked.')
  requestedBy!: Agency;

  @TakesOne(LawfulBasisEnum, 'The law it was asked under.')
  lawfulBasis!: LawfulBasis;

  @TakesTexts('What was asked for: kinds of record, no content.')
  items!: readonly string[];

  @TakesOne(NotSharedReasonEnum, 'Why it is not shared.')
  reason!: NotSharedReason;
}

interface Meeting {
  readonly ids: Pick<InformationExchange, 'mashEpisodeId' | 'strategyDiscussionId'>;
  readonly childIds: readonly string[];
}

const meetingOf = async (input: RecordNotSharedInput, work: CommandWork): Promise<Meeting> => {
  const kind = kindOfReference(input.reference);
  if (kind === 'ME') {
    const { id } = await openEpisode(MashEpisode, input, work);
    const ids = { mashEpisodeId: id, strategyDiscussionId: null };
    return { ids, childIds: await work.childrenOf('mash_episode_child', id) };
  }
  if (kind !== 'SD') throw new Refusal('EPISODE_NOT_FOUND');
  const { id } = await openEpisode(StrategyDiscussion, input, work);
  const ids = { mashEpisodeId: null, strategyDiscussionId: id };
  return { ids, childIds: await work.childrenOf('strategy_discussion_child', id) };
};

/** Children Act 2004 s16LA: whoever decides not to share records that, and why. */
export const recordNotShared = command({
  name: 'recordNotShared',
  does: 'Records that the caller’s agency decided not to share, and why (Children Act 2004 s16LA).',
  input: RecordNotSharedInput,
  shows: { field: 'informationExchange', record: InformationExchange },
  act: async (input, work) => {
    const { ids, childIds } = await meetingOf(input, work);
    const { requestedBy, lawfulBasis, items, reason } = input;
    const recordId = work.newId();
    await work.add(InformationExchange, {
      ...{ id: recordId, ...ids, requestedBy, lawfulBasis, items, refused: true },
      // INVARIANT: an agency that is invited is one of the four.
      requestedOf: work.caller.agency as Agency,
      purpose: work.purpose,
      ...{ requestedAt: work.now, respondedAt: work.now, refusalReason: reason },
    });
    const links = childIds.map((childId) => ({ recordId, childId }));
    await work.add(InformationExchangeChild, ...links);
    work.announce({ topic: 'notSharedRecorded', key: recordId, payload: { reason, childIds } });
    return { recordId, childIds };
  },
});
