import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { pageBy } from '../../shared/loader/page-by.js';
import type { Page } from '../../shared/page/connection.js';
import { PageArguments, pageRequest } from '../../shared/page/page-arguments.js';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { HealthChildRecord } from '../child/health-child-record.type.js';
import { MissedAppointmentConnection } from './missed-appointment-connection.type.js';
import { MissedAppointment } from './missed-appointment.js';

const missedOfChild = pageBy(MissedAppointment, {
  through: { table: 'missed_appointment', key: 'child_id', record: 'id' },
  newestFirst: 'at',
});

@Resolver(() => HealthChildRecord)
export class MissedAppointmentsOfChildResolver {
  @Classified({ as: ['HEALTH'], at: 'SUMMARY' })
  @FieldResolver(() => MissedAppointmentConnection, {
    nullable: true,
    description: 'Appointments to which the child was not brought, newest first.',
  })
  wasNotBrought(
    @Root() record: HealthChildRecord,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<Page<MissedAppointment>> {
    return missedOfChild.load(context, record.childId, pageRequest(page));
  }
}
