import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { StatutoryClock } from '../../shared/clock/statutory-clock.type.js';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { SocialCareChildRecord } from '../child/social-care-child-record.type.js';
import { operational, summary } from '../marks.js';
import { ChildProtectionPlan } from './child-protection-plan.js';
import { ConferenceReview } from './conference-review.js';
import { coreGroupClock } from './core-group.clock.js';
import { CoreGroup } from './core-group.js';
import { nextReviewClock } from './next-review.clock.js';
import {
  coreGroupsOfPlan,
  protectionPlanOfChild,
  reviewsOfPlan,
} from './protection-plan.loader.js';

@Resolver(() => SocialCareChildRecord)
export class ProtectionPlanOfChildResolver {
  @Classified(summary)
  @FieldResolver(() => ChildProtectionPlan, {
    nullable: true,
    description:
      'The newest child protection plan (SSD cp_plans); `endedOn` says whether it still runs. Null when there never was one.',
  })
  childProtectionPlan(
    @Root() record: SocialCareChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<ChildProtectionPlan | null> {
    return protectionPlanOfChild.load(context, record.childId);
  }
}

@Resolver(() => ChildProtectionPlan)
export class ChildProtectionPlanResolver {
  @Classified(summary)
  @FieldResolver(() => [ConferenceReview], {
    nullable: true,
    description: 'Its review conferences, newest first.',
  })
  reviews(
    @Root() { id }: ChildProtectionPlan,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly ConferenceReview[]> {
    return reviewsOfPlan.load(context, id);
  }

  @Classified(summary)
  @FieldResolver(() => [CoreGroup], {
    nullable: true,
    description: 'Meetings of its core group, the first one first, at most 200.',
  })
  coreGroups(
    @Root() { id }: ChildProtectionPlan,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly CoreGroup[]> {
    return coreGroupsOfPlan.load(context, id);
  }

  @Classified(operational)
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description:
      'The first core group: ten working days from the initial conference (Working Together, chapter 1). Null once the plan ended without one.',
  })
  firstCoreGroup(
    @Root() plan: ChildProtectionPlan,
    @Ctx() context: SubgraphContext,
  ): Promise<ClockReading | null> {
    return coreGroupClock(plan, context);
  }

  @Classified(operational)
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description:
      'The next review conference: three months from the initial one, then six (Working Together, chapter 1). Null once the plan ended.',
  })
  nextReview(
    @Root() plan: ChildProtectionPlan,
    @Ctx() context: SubgraphContext,
  ): Promise<ClockReading | null> {
    return nextReviewClock(plan, context);
  }
}
