import { BailExtension } from './bail/bail-extension.js';
import { BailOfSuspectResolver, PreChargeBailResolver } from './bail/bail.resolver.js';
import { PreChargeBail } from './bail/pre-charge-bail.js';
import type { Subgraph } from '../shared/server/subgraph.js';
import { AuditCase, AuditGrade } from './audit-case/audit-case.js';
import { auditFigures } from './audit-case/audit-case.loader.js';
import { AuditCaseResolver } from './audit-case/audit-case.resolver.js';
import { CrimeReportChild } from './crime/crime-report-child.js';
import { CrimeReport } from './crime/crime-report.js';
import { CrimeReportResolver, CrimesOfChildResolver } from './crime/crime.resolver.js';
import { Offence } from './crime/offence.js';
import { AccommodationRequest } from './custody/accommodation-request.js';
import { CustodyRecord } from './custody/custody-record.js';
import {
  CustodyOfChildResolver,
  CustodyRecordResolver,
  DetentionCertificateResolver,
  PaceReviewResolver,
} from './custody/custody.resolver.js';
import { DetentionCertificate } from './custody/detention-certificate.js';
import { DetentionExtension } from './custody/detention-extension.js';
import { PaceReview } from './custody/pace-review.js';
import {
  custodyReportFigures,
  custodySampleFigures,
} from './custody/report/custody-report.loader.js';
import { CustodyReportResolver } from './custody/report/custody-report.resolver.js';
import {
  DigitalExhibitResolver,
  ExhibitsOfChildResolver,
  ExhibitsOfInvestigationResolver,
} from './digital-exam/digital-exam.resolver.js';
import { digitalExamFigures } from './digital-exam/digital-exam.loader.js';
import { DigitalExhibitChild } from './digital-exam/digital-exhibit-child.js';
import { DigitalExhibit } from './digital-exam/digital-exhibit.js';
import { AllocationEvent } from './investigation/conduct/allocation-event.js';
import {
  AllocationEventResolver,
  ConductOfInvestigationResolver,
  InvestigationActionResolver,
  SupervisorReviewResolver,
} from './investigation/conduct/conduct.resolver.js';
import { InvestigationAction } from './investigation/conduct/investigation-action.js';
import { InvestigationPlan } from './investigation/conduct/investigation-plan.js';
import { Milestone } from './investigation/conduct/milestone.js';
import { SupervisorReview } from './investigation/conduct/supervisor-review.js';
import { InvestigationChild, InvestigationCrime } from './investigation/investigation-links.js';
import { Investigation } from './investigation/investigation.js';
import {
  InvestigationResolver,
  InvestigationsOfChildResolver,
} from './investigation/investigation.resolver.js';
import { ladoFigures } from './lado/lado.loader.js';
import { LadoNotificationChild } from './lado/lado-notification-child.js';
import { LadoNotification } from './lado/lado-notification.js';
import {
  LadoNotificationResolver,
  LadoNotificationsOfChildResolver,
  LadoTimelinessResolver,
} from './lado/lado.resolver.js';
import { ExternalNotification } from './offender/external-notification.js';
import { ManagedOffenderChild } from './offender/managed-offender-child.js';
import { ManagedOffender } from './offender/managed-offender.js';
import { ManagedOffenderResolver, OffendersOfChildResolver } from './offender/offender.resolver.js';
import { ProtectiveOrder } from './offender/protective-order.js';
import { SuspectLinkChild } from './suspect/suspect-link-child.js';
import { SuspectLink } from './suspect/suspect-link.js';
import { SuspectLinkResolver, SuspectsOfChildResolver } from './suspect/suspect.resolver.js';
import { SuspectsOfInvestigationResolver } from './suspect/suspects-of-investigation.resolver.js';
import { Team } from './team/team.js';

/** What the police hold and answer of crimes against children, and of children in custody. */
export const investigation: Pick<Subgraph, 'entities' | 'resolvers' | 'reports'> = {
  entities: [
    CrimeReport,
    CrimeReportChild,
    Offence,
    Investigation,
    InvestigationChild,
    InvestigationCrime,
    InvestigationPlan,
    InvestigationAction,
    SupervisorReview,
    AllocationEvent,
    Milestone,
    Team,
    SuspectLink,
    SuspectLinkChild,
    PreChargeBail,
    BailExtension,
    ManagedOffender,
    ManagedOffenderChild,
    ProtectiveOrder,
    ExternalNotification,
    CustodyRecord,
    PaceReview,
    AccommodationRequest,
    DetentionCertificate,
    DetentionExtension,
    DigitalExhibit,
    DigitalExhibitChild,
    LadoNotification,
    LadoNotificationChild,
    AuditCase,
    AuditGrade,
  ],
  resolvers: [
    CrimesOfChildResolver,
    CrimeReportResolver,
    InvestigationsOfChildResolver,
    InvestigationResolver,
    ConductOfInvestigationResolver,
    InvestigationActionResolver,
    SupervisorReviewResolver,
    AllocationEventResolver,
    SuspectsOfChildResolver,
    SuspectsOfInvestigationResolver,
    SuspectLinkResolver,
    BailOfSuspectResolver,
    PreChargeBailResolver,
    OffendersOfChildResolver,
    ManagedOffenderResolver,
    CustodyOfChildResolver,
    CustodyRecordResolver,
    PaceReviewResolver,
    DetentionCertificateResolver,
    CustodyReportResolver,
    ExhibitsOfChildResolver,
    ExhibitsOfInvestigationResolver,
    DigitalExhibitResolver,
    LadoNotificationsOfChildResolver,
    LadoNotificationResolver,
    LadoTimelinessResolver,
    AuditCaseResolver,
  ],
  reports: [
    auditFigures,
    custodyReportFigures,
    custodySampleFigures,
    digitalExamFigures,
    ladoFigures,
  ],
};
