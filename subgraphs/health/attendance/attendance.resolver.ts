import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { HealthChildRecord } from '../child/health-child-record.type.js';
import { attendancesOfChild, injuriesOfAttendance } from './attendance.loader.js';
import { Injury } from './injury.js';
import { UnscheduledAttendance } from './unscheduled-attendance.js';

@Resolver(() => HealthChildRecord)
export class AttendancesOfChildResolver {
  @Classified({ as: ['HEALTH'], at: 'SUMMARY' })
  @FieldResolver(() => [UnscheduledAttendance], {
    nullable: true,
    description: 'Visits to unscheduled care, newest first, at most 200.',
  })
  attendances(
    @Root() record: HealthChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly UnscheduledAttendance[]> {
    return attendancesOfChild.load(context, record.childId);
  }
}

@Resolver(() => UnscheduledAttendance)
export class AttendanceResolver {
  @Classified({ as: ['HEALTH'], at: 'SUMMARY' })
  @FieldResolver(() => [Injury], { nullable: true, description: 'Injuries seen, as recorded.' })
  injuries(
    @Root() attendance: UnscheduledAttendance,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Injury[]> {
    return injuriesOfAttendance.load(context, attendance.id);
  }
}
