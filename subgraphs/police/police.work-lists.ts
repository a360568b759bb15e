import type { Subgraph } from '../shared/server/subgraph.js';
import { AuditCaseListResolver } from './audit-case/work-list/audit-case-list.resolver.js';
import { completenessResolver } from '../shared/completeness/completeness.resolver.js';
import { completenessFigures } from './data-completeness/completeness-figures.js';
import { CustodyListResolver } from './custody/work-list/custody-list.resolver.js';
import { custodyHeldFigures } from './custody/report/custody-report.loader.js';
import { DigitalExamQueueResolver } from './digital-exam/work-list/digital-exam-queue.resolver.js';
import { UnflaggedCseChildrenResolver } from './exploitation/work-list/unflagged.resolver.js';
import { PoliceCandidateResolver } from './indicator/work-list/candidates.resolver.js';
import { ForceResolver } from './force/force.resolver.js';
import { HarmAssessmentBacklogResolver } from './harm-assessment/work-list/backlog.resolver.js';
import {
  allocationSkillFigures,
  AllocationSkillResolver,
} from './investigation/report/allocation-skill.report.js';
import {
  investigationOutcomeFigures,
  InvestigationOutcomesResolver,
} from './investigation/report/investigation-outcomes.report.js';
import { IntelligenceReviewsDueResolver } from './intelligence/work-list/reviews-due.resolver.js';
import { InvestigationListResolver } from './investigation/work-list/investigation-list.resolver.js';
import { LadoListResolver } from './lado/work-list/lado-list.resolver.js';
import { MissingListResolver } from './missing/work-list/missing-list.resolver.js';
import { RecommendationResolver } from './recommendation/recommendation.resolver.js';
import { ReportedFigureResolver } from './reported-figure/reported-figure.resolver.js';
import { UndecidedReferralsResolver } from './referral/work-list/undecided-referrals.resolver.js';
import { StaffingResolver } from './staffing/staffing.resolver.js';

/** Lists over many children, for the police's own staff, and figures over them. */
export const policeWorkLists: Pick<Subgraph, 'resolvers' | 'reports'> = {
  resolvers: [
    HarmAssessmentBacklogResolver,
    InvestigationListResolver,
    CustodyListResolver,
    UnflaggedCseChildrenResolver,
    PoliceCandidateResolver,
    MissingListResolver,
    LadoListResolver,
    IntelligenceReviewsDueResolver,
    UndecidedReferralsResolver,
    DigitalExamQueueResolver,
    AllocationSkillResolver,
    InvestigationOutcomesResolver,
    StaffingResolver,
    RecommendationResolver,
    ReportedFigureResolver,
    AuditCaseListResolver,
    ForceResolver,
    completenessResolver('policeDataCompleteness', completenessFigures),
  ],
  reports: [
    custodyHeldFigures,
    allocationSkillFigures,
    investigationOutcomeFigures,
    ...Object.values(completenessFigures),
  ],
};
