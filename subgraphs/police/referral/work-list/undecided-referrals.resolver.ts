import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { firstDayInTime } from '../../../shared/clock/first-day-in-time.js';
import { PageArguments } from '../../../shared/page/page-arguments.js';
import { Classified } from '../../../shared/policy/classified.js';
import type { SubgraphContext } from '../../../shared/server/subgraph-context.js';
import type { WorkListPage } from '../../../shared/work-list/work-list.js';
import { safeguardingList } from '../../work-list-marks.js';
import type { PoliceReferral } from '../police-referral.js';
import { PoliceReferralConnection, undecidedReferrals } from './undecided-referrals.list.js';

@ArgsType()
class UndecidedReferralsArguments extends PageArguments {
  @Classified(safeguardingList)
  @Field(() => ID, {
    nullable: true,
    description: 'Only to this local authority: its GSS code; absent for all.',
  })
  la?: string | null;
}

@Resolver()
export class UndecidedReferralsResolver {
  @Classified(safeguardingList)
  @Query(() => PoliceReferralConnection, {
    nullable: true,
    description:
      "Referrals of the police on which children's social care should have decided by now, one working day after they were sent (Working Together), and of which no decision is known here; the longest sent first.",
  })
  undecidedReferrals(
    @Args(() => UndecidedReferralsArguments) asked: UndecidedReferralsArguments,
    @Ctx() context: SubgraphContext,
  ): WorkListPage<PoliceReferral> {
    const day = firstDayInTime('REFERRAL_DECISION', context);
    return undecidedReferrals.page(context, { day, area: asked.la ?? null }, asked);
  }
}
