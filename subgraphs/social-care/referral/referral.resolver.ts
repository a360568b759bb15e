import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { StatutoryClock } from '../../shared/clock/statutory-clock.type.js';
import { Classified } from '../../shared/policy/classified.js';
import { Child } from '../../shared/server/child.type.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { SocialCareChildRecord } from '../child/social-care-child-record.type.js';
import { operational, summary } from '../marks.js';
import { decisionClock } from './referral.clock.js';
import { referralsOfChild } from './referral.loader.js';
import { Referral } from './referral.js';

@Resolver(() => SocialCareChildRecord)
export class ReferralsOfChildResolver {
  @Classified(summary)
  @FieldResolver(() => [Referral], {
    nullable: true,
    description: 'Referrals of the child, newest first, at most 200.',
  })
  referrals(
    @Root() record: SocialCareChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Referral[]> {
    return referralsOfChild.load(context, record.childId);
  }
}

@Resolver(() => Referral)
export class ReferralResolver {
  @Classified(operational)
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description: 'One working day to decide what to do (Working Together, chapter 1).',
  })
  decisionClock(@Root() referral: Referral, @Ctx() context: SubgraphContext): ClockReading {
    return decisionClock(referral, context);
  }

  @Classified(summary)
  @FieldResolver(() => Child, { nullable: true, description: 'Whom it is about.' })
  child(@Root() { childId }: Referral): Child {
    return Object.assign(new Child(), { id: childId });
  }
}
