import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { firstDayInTime } from '../../../shared/clock/first-day-in-time.js';
import { PageArguments } from '../../../shared/page/page-arguments.js';
import { Classified } from '../../../shared/policy/classified.js';
import type { SubgraphContext } from '../../../shared/server/subgraph-context.js';
import type { WorkListPage } from '../../../shared/work-list/work-list.js';
import { operational } from '../../marks.js';
import type { Referral } from '../referral.js';
import { ReferralConnection, referralsOverdue } from './referrals-overdue.list.js';

@ArgsType()
class ReferralsOverdueArguments extends PageArguments {
  @Classified(operational)
  @Field(() => ID, {
    nullable: true,
    description: 'Only of this local authority: its GSS code; absent for all.',
  })
  la?: string | null;
}

@Resolver()
export class ReferralsOverdueResolver {
  @Classified(operational)
  @Query(() => ReferralConnection, {
    nullable: true,
    description:
      'Referrals (SSD CINE) on which nobody decided within one working day (Working Together), the longest waiting first: for the manager to whom they are escalated.',
  })
  referralsOverdue(
    @Args(() => ReferralsOverdueArguments) asked: ReferralsOverdueArguments,
    @Ctx() context: SubgraphContext,
  ): WorkListPage<Referral> {
    const day = firstDayInTime('REFERRAL_DECISION', context);
    return referralsOverdue.page(context, { day, area: asked.la ?? null }, asked);
  }
}
