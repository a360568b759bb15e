import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { StatutoryClock } from '../../shared/clock/statutory-clock.type.js';
import { Classified } from '../../shared/policy/classified.js';
import { rowsByFile } from '../../shared/policy/own-file.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { PoliceChildRecord } from '../child/police-child-record.type.js';
import { LadoNotification } from './lado-notification.js';
import { LadoTimeliness } from './lado-timeliness.type.js';
import { ladoClock } from './lado.clock.js';
import { ladoNotificationsOfChild, ladoTimeliness } from './lado.loader.js';

@Resolver(() => PoliceChildRecord)
export class LadoNotificationsOfChildResolver {
  @Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
  @FieldResolver(() => [LadoNotification], {
    nullable: true,
    description:
      'Allegations about the child of which the LADO must be told, newest first, at most 200.',
  })
  async ladoNotifications(
    @Root() record: PoliceChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly LadoNotification[]> {
    return rowsByFile(
      await ladoNotificationsOfChild.load(context, record.childId),
      {
        dataClass: 'SAFEGUARDING',
        listedAt: 'SUMMARY',
        investigationsOf: ({ investigationId }) => (investigationId ? [investigationId] : []),
      },
      { source: record, context },
    );
  }
}

@Resolver(() => LadoNotification)
export class LadoNotificationResolver {
  @Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether it is regulated activity (Safeguarding Vulnerable Groups Act 2006 schedule 4).',
  })
  regulated(@Root() { isRegulated }: LadoNotification): boolean {
    return isRegulated;
  }

  @Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description:
      'One working day to tell the LADO, from when the police knew (Working Together, chapter 2).',
  })
  clock(@Root() notification: LadoNotification, @Ctx() context: SubgraphContext): ClockReading {
    return ladoClock(notification, context);
  }
}

@Resolver()
export class LadoTimelinessResolver {
  @Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
  @Query(() => LadoTimeliness, {
    nullable: true,
    description: 'How many duties to tell the LADO arose, and how many were met late.',
  })
  ladoTimeliness(@Ctx() context: SubgraphContext): Promise<Readonly<LadoTimeliness>> {
    return ladoTimeliness(context);
  }
}
