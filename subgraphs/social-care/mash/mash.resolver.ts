import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { readClock } from '../../shared/clock/read-clock.js';
import { StatutoryClock } from '../../shared/clock/statutory-clock.type.js';
import { Classified } from '../../shared/policy/classified.js';
import { Child } from '../../shared/server/child.type.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { operational, summary } from '../marks.js';
import { DiscussionAction } from '../meeting/discussion-action.js';
import { actionsOfMeeting } from '../meeting/meeting.loader.js';
import { AgencyContribution } from './agency-contribution.js';
import { MashEpisode } from './mash-episode.js';
import { childrenOfMash, contributionsToMash } from './mash.loader.js';

@Resolver(() => MashEpisode)
export class MashEpisodeResolver {
  @Classified(summary)
  @FieldResolver(() => [Child], {
    nullable: true,
    description: 'Children whom it is about: of a work list all, else those of your episode.',
  })
  async children(
    @Root() { id }: MashEpisode,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Child[]> {
    const children = await childrenOfMash.load(context, id);
    const isKnown = context.request.pass === null ? () => true : context.isInPass;
    return children.filter(isKnown).map((childId) => Object.assign(new Child(), { id: childId }));
  }

  @Classified(operational)
  @FieldResolver(() => [AgencyContribution], {
    nullable: true,
    description: 'Which agencies were asked, and which have brought something.',
  })
  agenciesContributed(
    @Root() { id }: MashEpisode,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly AgencyContribution[]> {
    return contributionsToMash.load(context, id);
  }

  @Classified(summary)
  @FieldResolver(() => [DiscussionAction], {
    nullable: true,
    description: 'The plan: what was agreed, in order.',
  })
  actions(
    @Root() { id }: MashEpisode,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly DiscussionAction[]> {
    return actionsOfMeeting.load(context, id);
  }

  @Classified(operational)
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description: 'One working day to decide what to do (Working Together), until it is closed.',
  })
  clock(
    @Root() { openedAt, closedAt }: MashEpisode,
    @Ctx() { now, ruleset }: SubgraphContext,
  ): ClockReading {
    const times = { startedAt: openedAt, stoppedAt: closedAt };
    return readClock({ code: 'REFERRAL_DECISION', ...times, now, ruleset });
  }
}
