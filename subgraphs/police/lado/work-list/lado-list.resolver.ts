import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { firstDayInTime } from '../../../shared/clock/first-day-in-time.js';
import { PageArguments } from '../../../shared/page/page-arguments.js';
import { Classified } from '../../../shared/policy/classified.js';
import type { SubgraphContext } from '../../../shared/server/subgraph-context.js';
import type { WorkListPage } from '../../../shared/work-list/work-list.js';
import { safeguardingList } from '../../work-list-marks.js';
import type { LadoNotification } from '../lado-notification.js';
import { LadoNotificationConnection, ladoNotifications } from './lado.list.js';

@ArgsType()
class LadoNotificationsArguments extends PageArguments {
  @Classified(safeguardingList)
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only those of which the LADO should have been told by now and was not, or only others; absent for both.',
  })
  overdue?: boolean | null;
}

@Resolver()
export class LadoListResolver {
  @Classified(safeguardingList)
  @Query(() => LadoNotificationConnection, {
    nullable: true,
    description:
      'Allegations against people who work with children, of which the LADO must be told within one working day (Working Together), the longest known first.',
  })
  ladoNotifications(
    @Args(() => LadoNotificationsArguments) asked: LadoNotificationsArguments,
    @Ctx() context: SubgraphContext,
  ): WorkListPage<LadoNotification> {
    const day = firstDayInTime('LADO_NOTIFICATION', context);
    return ladoNotifications.page(context, { day, overdue: asked.overdue ?? null }, asked);
  }
}
