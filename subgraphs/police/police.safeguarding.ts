import type { Subgraph } from '../shared/server/subgraph.js';
import {
  cseCoverageByMonth,
  CseCoverageTrendResolver,
} from './exploitation/cse-coverage-trend.report.js';
import { CseCoverageResolver, cseCoverageFigures } from './exploitation/cse-coverage.report.js';
import { CseProfile } from './exploitation/cse-profile.js';
import {
  CseProfileOfChildResolver,
  CseProfileResolver,
  RiskManagementPlanResolver,
} from './exploitation/exploitation.resolver.js';
import { RiskManagementAction } from './exploitation/risk-management-action.js';
import { RiskManagementPlan } from './exploitation/risk-management-plan.js';
import { BacklogSummaryResolver, waitingByUnit } from './harm-assessment/backlog-summary.report.js';
import { BacklogThreshold } from './harm-assessment/backlog-threshold/backlog-threshold.js';
import { BacklogThresholdsResolver } from './harm-assessment/backlog-threshold/backlog-thresholds.resolver.js';
import { HarmAssessmentChild } from './harm-assessment/harm-assessment-child.js';
import { HarmAssessment } from './harm-assessment/harm-assessment.js';
import {
  HarmAssessmentResolver,
  HarmAssessmentsOfChildResolver,
} from './harm-assessment/harm-assessment.resolver.js';
import { DomesticAbuseIncident } from './incident/domestic-abuse/domestic-abuse-incident.js';
import {
  DomesticAbuseIncidentResolver,
  DomesticAbuseOfIncidentResolver,
} from './incident/domestic-abuse/domestic-abuse.resolver.js';
import { FlagChange } from './incident/domestic-abuse/flag-change.js';
import { IncidentsOfChildResolver } from './incident/incident.resolver.js';
import { PoliceIncidentChild } from './incident/police-incident-child.js';
import { PoliceIncident } from './incident/police-incident.js';
import { HouseholdConcern } from './indicator/household/household-concern.js';
import { IndicatorsOfChildResolver } from './indicator/indicator.resolver.js';
import { IntelligenceItemChild } from './intelligence/intelligence-item-child.js';
import { IntelligenceItem } from './intelligence/intelligence-item.js';
import {
  IntelligenceItemResolver,
  IntelligenceOfChildResolver,
} from './intelligence/intelligence.resolver.js';
import { IntelligenceReview } from './intelligence/intelligence-review.js';
import { ChildInterview } from './interview/child-interview.js';
import { InterviewsOfChildResolver } from './interview/interview.resolver.js';
import { MissingCaseChild } from './missing/missing-case-child.js';
import { MissingCase } from './missing/missing-case.js';
import { MissingEpisode } from './missing/missing-episode.js';
import {
  MissingEpisodeResolver,
  MissingEpisodesOfChildResolver,
} from './missing/missing.resolver.js';
import { PolicePerson } from './person/police-person.js';
import { PoliceProtection } from './police-protection/police-protection.js';
import {
  PoliceProtectionResolver,
  PoliceProtectionsOfChildResolver,
} from './police-protection/police-protection.resolver.js';
import { PoliceReferralChild } from './referral/police-referral-child.js';
import { PoliceReferral } from './referral/police-referral.js';
import {
  PoliceReferralQueryResolver,
  PoliceReferralResolver,
  ReferralsOfChildResolver,
} from './referral/referral.resolver.js';
import { toldChildren } from './referral/told-referral.search.js';
import { Unit } from './unit/unit.js';
import { WarningFlag } from './warning-flag/warning-flag.js';
import { WarningFlagsOfChildResolver } from './warning-flag/warning-flag.resolver.js';

/** What the police hold and answer to keep a child safe, beside the investigation of crimes. */
export const safeguarding: Pick<Subgraph, 'entities' | 'resolvers' | 'reports'> = {
  entities: [
    PolicePerson,
    Unit,
    PoliceIncident,
    PoliceIncidentChild,
    HouseholdConcern,
    DomesticAbuseIncident,
    FlagChange,
    HarmAssessment,
    HarmAssessmentChild,
    BacklogThreshold,
    MissingEpisode,
    MissingCase,
    MissingCaseChild,
    CseProfile,
    RiskManagementPlan,
    RiskManagementAction,
    WarningFlag,
    PoliceProtection,
    PoliceReferral,
    PoliceReferralChild,
    ChildInterview,
    IntelligenceItem,
    IntelligenceItemChild,
    IntelligenceReview,
  ],
  resolvers: [
    IncidentsOfChildResolver,
    DomesticAbuseOfIncidentResolver,
    DomesticAbuseIncidentResolver,
    HarmAssessmentsOfChildResolver,
    HarmAssessmentResolver,
    BacklogSummaryResolver,
    BacklogThresholdsResolver,
    MissingEpisodesOfChildResolver,
    MissingEpisodeResolver,
    CseProfileOfChildResolver,
    CseProfileResolver,
    RiskManagementPlanResolver,
    CseCoverageResolver,
    CseCoverageTrendResolver,
    WarningFlagsOfChildResolver,
    PoliceProtectionsOfChildResolver,
    PoliceProtectionResolver,
    ReferralsOfChildResolver,
    PoliceReferralQueryResolver,
    PoliceReferralResolver,
    InterviewsOfChildResolver,
    IntelligenceItemResolver,
    IntelligenceOfChildResolver,
    IndicatorsOfChildResolver,
  ],
  reports: [cseCoverageFigures, cseCoverageByMonth, waitingByUnit, toldChildren],
};
