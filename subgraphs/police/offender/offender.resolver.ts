import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { middayOf } from '../../shared/clock/midday.js';
import { readClock } from '../../shared/clock/read-clock.js';
import { StatutoryClock } from '../../shared/clock/statutory-clock.type.js';
import { Classified } from '../../shared/policy/classified.js';
import { rowsByFile } from '../../shared/policy/own-file.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { PoliceChildRecord } from '../child/police-child-record.type.js';
import { personRef } from '../person/person.loader.js';
import { PolicePersonRef } from '../person/police-person-ref.type.js';
import { ExternalNotification } from './external-notification.js';
import { ManagedOffender } from './managed-offender.js';
import { notificationsOfOffender, offendersOfChild, ordersOfOffender } from './offender.loader.js';
import { ProtectiveOrder } from './protective-order.js';

@Resolver(() => PoliceChildRecord)
export class OffendersOfChildResolver {
  @Classified({ as: ['CRIME_RSO_MAPPA'], at: 'SUMMARY' })
  @FieldResolver(() => [ManagedOffender], {
    nullable: true,
    description:
      'Managed offenders whose victim the child is, or in whose household. Newest first, at most 200.',
  })
  async managedOffenders(
    @Root() record: PoliceChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly ManagedOffender[]> {
    return rowsByFile(
      await offendersOfChild.load(context, record.childId),
      { dataClass: 'CRIME_RSO_MAPPA', listedAt: 'SUMMARY', investigationsOf: () => [] },
      { source: record, context },
    );
  }
}

@Resolver(() => ManagedOffender)
export class ManagedOffenderResolver {
  @Classified({ as: ['CRIME_RSO_MAPPA'], at: 'FULL' })
  @FieldResolver(() => PolicePersonRef, {
    nullable: true,
    description: 'Who it is, without a name. Null where nobody of that id is held.',
  })
  personRef(
    @Root() { personId }: ManagedOffender,
    @Ctx() context: SubgraphContext,
  ): Promise<PolicePersonRef | null> {
    return personRef(context, personId);
  }

  @FieldResolver(() => [ProtectiveOrder], {
    nullable: true,
    description: 'Orders that bind the offender, newest first.',
  })
  orders(
    @Root() offender: ManagedOffender,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly ProtectiveOrder[]> {
    return ordersOfOffender.load(context, offender.id);
  }

  @FieldResolver(() => [ExternalNotification], {
    nullable: true,
    description:
      'What other organisations did about the offender, and whether they told the police, newest first.',
  })
  externalNotifications(
    @Root() { id }: ManagedOffender,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly ExternalNotification[]> {
    return notificationsOfOffender.load(context, id);
  }

  @Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description:
      'The next visit, by the day that the manager set (MAPPA guidance). Null when none is set.',
  })
  nextVisitDue(
    @Root() { lastVisitOn, recordedAt, nextVisitDueOn: dueOn }: ManagedOffender,
    @Ctx() { now, ruleset }: SubgraphContext,
  ): ClockReading | null {
    if (dueOn === null) return null;
    const startedAt = lastVisitOn === null ? recordedAt : middayOf(lastVisitOn);
    return readClock({ code: 'OFFENDER_VISIT', startedAt, dueOn, now, ruleset });
  }
}
