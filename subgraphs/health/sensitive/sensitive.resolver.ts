import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { readClock } from '../../shared/clock/read-clock.js';
import { StatutoryClock } from '../../shared/clock/statutory-clock.type.js';
import type { Page } from '../../shared/page/connection.js';
import { PageArguments, pageRequest } from '../../shared/page/page-arguments.js';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { HealthChildRecord } from '../child/health-child-record.type.js';
import { FgmReportConnection } from './fgm-report-connection.type.js';
import { FgmReport } from './fgm-report.js';
import { sensitiveRows } from './own-service.js';
import { pageOfRows } from './page-of-rows.js';
import { SarcAttendanceConnection } from './sarc-attendance-connection.type.js';
import type { SarcAttendance } from './sarc-attendance.js';
import {
  fgmReportsOfChild,
  sarcAttendancesOfChild,
  sexualHealthContactsOfChild,
} from './sensitive.loader.js';
import { SexualHealthContact } from './sexual-health-contact.js';

@Resolver(() => HealthChildRecord)
export class SensitiveOfChildResolver {
  @Classified({ as: ['HEALTH_SENSITIVE'], at: 'FULL' })
  @FieldResolver(() => [SexualHealthContact], {
    nullable: true,
    description: 'Contacts with sexual health services, newest first, at most 200.',
  })
  async sexualHealthContacts(
    @Root() record: HealthChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly SexualHealthContact[]> {
    const contacts = await sexualHealthContactsOfChild.load(context, record.childId);
    return sensitiveRows(contacts, { source: record, context });
  }

  @Classified({ as: ['HEALTH_SENSITIVE'], at: 'FULL' })
  @FieldResolver(() => SarcAttendanceConnection, {
    nullable: true,
    description: 'Attendances at a sexual assault referral centre, newest first.',
  })
  async sarc(
    @Root() record: HealthChildRecord,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<Page<SarcAttendance>> {
    const request = pageRequest(page);
    const attendances = await sarcAttendancesOfChild.load(context, record.childId);
    return pageOfRows(
      sensitiveRows(attendances, { source: record, context }),
      request,
      ({ at }) => at,
    );
  }

  @Classified({ as: ['HEALTH_SENSITIVE'], at: 'FULL' })
  @FieldResolver(() => FgmReportConnection, {
    nullable: true,
    description: 'Reports of female genital mutilation, newest first.',
  })
  async fgmReports(
    @Root() record: HealthChildRecord,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<Page<FgmReport>> {
    const request = pageRequest(page);
    const reports = await fgmReportsOfChild.load(context, record.childId);
    return pageOfRows(
      sensitiveRows(reports, { source: record, context }),
      request,
      ({ disclosedAt }) => disclosedAt,
    );
  }
}

@Resolver(() => FgmReport)
export class FgmReportResolver {
  @Classified({ as: ['HEALTH_SENSITIVE', 'OPERATIONAL'], at: 'FULL' })
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description:
      'Report to the police by the close of the next working day (Female Genital Mutilation Act 2003 s5B).',
  })
  clock(@Root() report: FgmReport, @Ctx() { now, ruleset }: SubgraphContext): ClockReading {
    const { disclosedAt: startedAt, reportedToPoliceAt: stoppedAt } = report;
    return readClock({ code: 'FGM_REPORT', startedAt, stoppedAt, now, ruleset });
  }
}
