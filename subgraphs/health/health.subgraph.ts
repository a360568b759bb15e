import { HealthChildRecord } from './child/health-child-record.type.js';
import { dataBreachResolvers } from '../shared/data-breach/data-breaches.resolver.js';
import { accessReviewsResolver } from '../shared/access-review/access-reviews.resolver.js';
import { accessResolvers } from '../shared/audit/access/access-resolvers.js';
import { machinery } from '../shared/machinery.js';
import type { Subgraph } from '../shared/server/subgraph.js';
import {
  AttendanceResolver,
  AttendancesOfChildResolver,
} from './attendance/attendance.resolver.js';
import { Injury } from './attendance/injury.js';
import { UnscheduledAttendance } from './attendance/unscheduled-attendance.js';
import { CamhsReferral } from './camhs/camhs-referral.js';
import { CamhsOfChildResolver } from './camhs/camhs.resolver.js';
import { HealthChild } from './child/health-child.js';
import { HealthChildRecordResolver, HealthOfChildResolver } from './child/health-child.resolver.js';
import { TreatingClinician } from './treatment/treating-clinician.js';
import { CpIsAlert } from './cp-is/cp-is-alert.js';
import { completenessResolver } from '../shared/completeness/completeness.resolver.js';
import { completenessFigures } from './data-completeness/completeness-figures.js';
import { CpIsAlertResolver, CpIsOfChildResolver } from './cp-is/cp-is.resolver.js';
import { ChildProtectionMedical } from './examination/child-protection-medical.js';
import { MedicalsOfChildResolver } from './examination/examination.resolver.js';
import { healthFeeds } from './health.feeds.js';
import { healthClocks } from './health.clocks.js';
import { healthEpisodes } from './health.episodes.js';
import { healthCommands } from './health.commands.js';
import { healthHoldings } from './health.holdings.js';
import { healthRows } from './health.rows.js';
import { LacHealthAssessment } from './looked-after-health/lac-health-assessment.js';
import {
  HealthAssessmentsOfChildResolver,
  LacHealthAssessmentResolver,
} from './looked-after-health/looked-after-health.resolver.js';
import { HealthRecords1416000000000 } from './migrations/1416000000000-health-records.js';
import { HealthCompleteness1416210000013 } from './migrations/1416210000013-completeness.js';
import { ProtectedPractice1416200000032 } from './migrations/1416200000032-protected-practice.js';
import { SharingRefusals1416210000031 } from './migrations/1416210000031-sharing-refusals.js';
import { Treatment1416210000041 } from './migrations/1416210000041-treatment.js';
import { HealthCompletenessByArea1416210000095 } from './migrations/1416210000095-completeness-by-area.js';
import { RecordProvenance1416210000077 } from './migrations/1416210000077-record-provenance.js';
import { MissedAppointment } from './missed-appointment/missed-appointment.js';
import { MissedAppointmentsOfChildResolver } from './missed-appointment/missed-appointment.resolver.js';
import { HealthSafeguardingContact } from './safeguarding-contact/health-safeguarding-contact.js';
import { SafeguardingContactsOfChildResolver } from './safeguarding-contact/safeguarding-contact.resolver.js';
import { FgmReport } from './sensitive/fgm-report.js';
import { SarcAttendance } from './sensitive/sarc-attendance.js';
import { FgmReportResolver, SensitiveOfChildResolver } from './sensitive/sensitive.resolver.js';
import { SexualHealthContact } from './sensitive/sexual-health-contact.js';
import { SharingRefusal } from './sharing-refusal/sharing-refusal.js';
import { SharingRefusalsOfChildResolver } from './sharing-refusal/sharing-refusal.resolver.js';

/** Health's part of the graph: what the registered features hold and answer. */
export const health: Subgraph = {
  name: 'health',
  owner: 'HEALTH',
  resolvers: [
    ...accessResolvers(HealthChildRecord, 'healthAccessLog'),
    accessReviewsResolver('healthAccessReviews'),
    ...dataBreachResolvers('healthDataBreaches'),
    completenessResolver('healthDataCompleteness', completenessFigures),
    HealthOfChildResolver,
    HealthChildRecordResolver,
    CpIsOfChildResolver,
    CpIsAlertResolver,
    AttendancesOfChildResolver,
    AttendanceResolver,
    MedicalsOfChildResolver,
    SafeguardingContactsOfChildResolver,
    HealthAssessmentsOfChildResolver,
    LacHealthAssessmentResolver,
    CamhsOfChildResolver,
    SensitiveOfChildResolver,
    FgmReportResolver,
    MissedAppointmentsOfChildResolver,
    SharingRefusalsOfChildResolver,
  ],
  entities: [
    ...machinery.entities,
    ...healthCommands.entities,
    HealthChild,
    CpIsAlert,
    UnscheduledAttendance,
    Injury,
    ChildProtectionMedical,
    HealthSafeguardingContact,
    LacHealthAssessment,
    CamhsReferral,
    SexualHealthContact,
    SarcAttendance,
    FgmReport,
    MissedAppointment,
    SharingRefusal,
    TreatingClinician,
  ],
  migrations: [
    ...machinery.migrations,
    HealthRecords1416000000000,
    ProtectedPractice1416200000032,
    ...healthCommands.migrations,
    HealthCompleteness1416210000013,
    SharingRefusals1416210000031,
    Treatment1416210000041,
    HealthCompletenessByArea1416210000095,
    RecordProvenance1416210000077,
  ],
  commands: healthCommands.commands,
  feeds: healthFeeds,
  clocks: healthClocks,
  holdings: healthHoldings,
  rows: { ...machinery.rows, ...healthRows },
  reports: Object.values(completenessFigures),
  episodes: healthEpisodes,
};
