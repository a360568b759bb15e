import { subscriberCommands } from '../shared/feed/subscriber/subscriber-commands.js';
import { areaIn, episodeCommands, type EpisodeStore } from '../shared/episode/episode-commands.js';
import { outOfOrder } from '../shared/command/refusals.js';
import { dataBreachCommands } from '../shared/data-breach/data-breach-commands.js';
import { accessFindingCommand } from '../shared/access-review/access-finding-command.js';
import { breakGlassCommands } from '../shared/break-glass/break-glass-commands.js';
import type { Subgraph } from '../shared/server/subgraph.js';
import { respondAccommodation } from './accommodation-response/do-respond-accommodation.js';
import { ChildInNeedPlan } from './child-in-need-plan/child-in-need-plan.js';
import { openChildInNeedPlan } from './child-in-need-plan/do-open-child-in-need-plan.js';
import { recordConference } from './conference/do-record-conference.js';
import { scheduleIcpc } from './conference/do-schedule-icpc.js';
import { openLadoCase } from './lado/do-open-lado-case.js';
import { recordLadoOutcome } from './lado/do-record-lado-outcome.js';
import { LadoCase } from './lado/lado-case.js';
import { contributeToMashEpisode } from './mash/do-contribute-to-mash-episode.js';
import { openMashEpisode } from './mash/do-open-mash-episode.js';
import { recordMashDecision } from './mash/do-record-mash-decision.js';
import { recordNotShared } from './mash/do-record-not-shared.js';
import { MashEpisode } from './mash/mash-episode.js';
import { isShared, requirePlan } from './mash/plan-after-sharing.js';
import { ArrivedReferrals1416200000080 } from './migrations/1416200000080-arrived-referrals.js';
import { SocialCareCommands1416200000001 } from './migrations/1416200000001-commands.js';
import { endPlan } from './protection-plan/do-end-plan.js';
import { recordCoreGroup } from './protection-plan/do-record-core-group.js';
import { recordPlanReview } from './protection-plan/do-record-plan-review.js';
import { setPlan } from './protection-plan/do-set-plan.js';
import { ArrivedReferral } from './referral/arrived-referral.js';
import { acknowledgeReferral } from './referral/do-acknowledge-referral.js';
import { decideReferral } from './referral/do-decide-referral.js';
import { recordReturnHomeInterview } from './return-home-interview/do-record-return-home-interview.js';
import { offerReturnHomeInterview } from './return-home-interview/do-offer-return-home-interview.js';
import { endSection47 } from './section-47-enquiry/do-end-section-47.js';
import { startSection47 } from './section-47-enquiry/do-start-section-47.js';
import { recordStrategyDiscussion } from './strategy-discussion/do-record-strategy-discussion.js';
import { StrategyDiscussion } from './strategy-discussion/strategy-discussion.js';

const storeOf = (record: EpisodeStore['record'], linkTable: string): EpisodeStore => ({
  record,
  reference: 'reference',
  areaOf: areaIn('area'),
  childIds: (id, work) => work.childrenOf(linkTable, id),
});

const mashEpisodes: EpisodeStore = {
  ...storeOf(MashEpisode, 'mash_episode_child'),
  checkClosing: async (id, work) => {
    if (await isShared(id, work)) {
      requirePlan(await work.manager.findOneByOrFail(MashEpisode, { id }));
    }
  },
};

const strategyDiscussions: EpisodeStore = {
  ...storeOf(StrategyDiscussion, 'strategy_discussion_child'),
  checkClosing: async (id, { manager }) => {
    requirePlan(await manager.findOneByOrFail(StrategyDiscussion, { id }));
  },
};

const ladoCases: EpisodeStore = {
  ...storeOf(LadoCase, 'lado_case_child'),
  checkClosing: async (id, { manager }) => {
    const { outcome } = await manager.findOneByOrFail(LadoCase, { id });
    if (outcome === null) throw outOfOrder('The allegation has no outcome yet.');
  },
};

/** What children's social care and its partners may do. */
export const socialCareCommands: Pick<Subgraph, 'commands' | 'entities' | 'migrations'> = {
  commands: [
    ...subscriberCommands('SocialCare'),
    acknowledgeReferral,
    decideReferral,
    openMashEpisode,
    contributeToMashEpisode,
    recordMashDecision,
    recordNotShared,
    recordStrategyDiscussion,
    startSection47,
    endSection47,
    scheduleIcpc,
    recordConference,
    setPlan,
    recordCoreGroup,
    recordPlanReview,
    endPlan,
    openChildInNeedPlan,
    openLadoCase,
    recordLadoOutcome,
    offerReturnHomeInterview,
    recordReturnHomeInterview,
    respondAccommodation,
    ...breakGlassCommands('SocialCare'),
    accessFindingCommand('SocialCare'),
    ...dataBreachCommands('SocialCare'),
    ...episodeCommands('SocialCareEpisode', {
      ME: mashEpisodes,
      SD: strategyDiscussions,
      CN: storeOf(ChildInNeedPlan, 'child_in_need_plan_child'),
      LA: ladoCases,
    }),
  ],
  entities: [ArrivedReferral],
  migrations: [SocialCareCommands1416200000001, ArrivedReferrals1416200000080],
};
