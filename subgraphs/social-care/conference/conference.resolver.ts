import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Agency } from '../../../schema/principal/agency.js';
import { Classified } from '../../shared/policy/classified.js';
import { AgencyEnum } from '../../shared/policy/policy-enums.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { aggregate } from '../marks.js';
import { icpcAttendanceReport } from './icpc-attendance-report.js';
import { IcpcAttendance } from './icpc-attendance.type.js';

@Resolver()
export class ConferenceReportResolver {
  @Classified(aggregate)
  @Query(() => IcpcAttendance, {
    nullable: true,
    description: 'How often an agency came to initial child protection conferences.',
  })
  icpcAttendance(
    @Classified(aggregate)
    @Arg('agency', () => AgencyEnum, { description: 'The agency whose attendance is counted.' })
    agency: Agency,
    @Ctx() context: SubgraphContext,
  ): Promise<IcpcAttendance> {
    return icpcAttendanceReport(context, agency);
  }
}
