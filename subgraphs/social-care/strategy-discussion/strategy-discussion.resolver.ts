import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { StatutoryClock } from '../../shared/clock/statutory-clock.type.js';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { SocialCareChildRecord } from '../child/social-care-child-record.type.js';
import { operational, summary } from '../marks.js';
import { AgencyAttendance } from '../meeting/agency-attendance.js';
import { DiscussionAction } from '../meeting/discussion-action.js';
import { actionsOfMeeting, attendeesOfMeeting } from '../meeting/meeting.loader.js';
import { icpcClock } from './icpc.clock.js';
import { strategyDiscussionsOfChild } from './strategy-discussion.loader.js';
import { StrategyDiscussion } from './strategy-discussion.js';

@Resolver(() => SocialCareChildRecord)
export class StrategyDiscussionsOfChildResolver {
  @Classified(summary)
  @FieldResolver(() => [StrategyDiscussion], {
    nullable: true,
    description: 'Strategy discussions about the child, newest first, at most 200.',
  })
  strategyDiscussions(
    @Root() record: SocialCareChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly StrategyDiscussion[]> {
    return strategyDiscussionsOfChild.load(context, record.childId);
  }
}

@Resolver(() => StrategyDiscussion)
export class StrategyDiscussionResolver {
  @Classified(summary)
  @FieldResolver(() => [AgencyAttendance], {
    nullable: true,
    description: 'The agencies that were asked, and how they took part.',
  })
  attendees(
    @Root() { id }: StrategyDiscussion,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly AgencyAttendance[]> {
    return attendeesOfMeeting.load(context, id);
  }

  @Classified(summary)
  @FieldResolver(() => [DiscussionAction], {
    nullable: true,
    description: 'What was agreed, in order.',
  })
  actions(
    @Root() { id }: StrategyDiscussion,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly DiscussionAction[]> {
    return actionsOfMeeting.load(context, id);
  }

  @Classified(operational)
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description:
      '15 working days to the initial child protection conference (SSD ICPC004A; Working Together, chapter 1). Null when none has to follow.',
  })
  icpcClock(
    @Root() discussion: StrategyDiscussion,
    @Ctx() context: SubgraphContext,
  ): Promise<ClockReading | null> {
    return icpcClock(discussion, context);
  }
}
