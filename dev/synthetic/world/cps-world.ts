import type { Role } from '../../../schema/principal/role.js';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import type {
  AreaCode,
  ChildRecord,
  EpisodeInvitation,
  NameAsRecorded,
  Person,
  Recorded,
  StaffMember,
} from './common.js';
import type { BailStatus } from './police-investigation.js';

/** What the CPS holds: children appear here only as victim, witness or suspect of a file. */
export interface CpsWorld {
  readonly children: readonly CpsChild[];
  readonly people: readonly Person[];
  readonly staff: readonly StaffMember[];
  readonly chargingCases: readonly ChargingCase[];
  readonly childRoles: readonly CaseChildRole[];
  readonly specialMeasures: readonly SpecialMeasure[];
  readonly earlyAdvice: readonly EarlyAdvice[];
  /** None under WM_2014: the code is in force since 12 January 2026. */
  readonly victimInformationRequests: readonly VictimInformationRequest[];
}

export interface CpsChild extends NameAsRecorded {
  readonly cpsPersonId: string;
}

/** The URN episode: open while `closedAt` is null. */
export interface ChargingCase extends Recorded, EpisodeInvitation {
  readonly urn: string;
  /** Police's investigation. */
  readonly investigationId: string;
  /** CPS area name; `localAuthority` is where the child lives. */
  readonly area: string;
  readonly localAuthority: AreaCode;
  readonly rasso: boolean;
  readonly triage: 'RED' | 'GREEN' | 'GREEN_PRIORITY';
  readonly status:
    'AWAITING_POLICE' | 'AWAITING_CPS' | 'ADVISED_ACTION_PLAN' | 'CHARGED' | 'NFA' | 'OOCR';
  readonly nextAction:
    'CPS_REVIEW' | 'POLICE_SUBMIT' | 'POLICE_RETURN_ACTION_PLAN' | 'POLICE_CHARGE' | 'NONE';
  /** First report to police: start of `ageInDays`. */
  readonly firstReportedAt: Instant;
  /** VICTIM. */
  readonly childVictimIds: readonly string[];
  readonly suspects: readonly CaseSuspect[];
  readonly requests: readonly ChargingRequest[];
}

export interface CaseChildRole extends ChildRecord {
  readonly caseId: string;
  readonly role: 'VICTIM' | 'WITNESS' | 'SUSPECT';
}

export interface CaseSuspect {
  readonly id: string;
  readonly personId: string;
  readonly bailStatus: BailStatus;
  readonly bailExpires: Instant | null;
  readonly charges: readonly ProposedCharge[];
}

export interface ProposedCharge {
  readonly id: string;
  readonly cjsCode: string;
  readonly particulars: string | null;
  readonly status: 'PROPOSED' | 'AUTHORISED' | 'REFUSED';
}

/** In order of submission; `resubmissionNumber` 0 is the first. */
export interface ChargingRequest {
  readonly id: string;
  readonly kind: 'EARLY_ADVICE' | 'CHARGING' | 'RESUBMISSION' | 'APPEAL_VRR';
  readonly submittedAt: Instant;
  /** LEGAL_ADVICE. */
  readonly mg3: string;
  readonly testSought: 'FULL_CODE' | 'THRESHOLD';
  readonly rejectedAt: Instant | null;
  readonly rejectionReason: string | null;
  readonly resubmissionNumber: number;
  readonly decision: ChargingDecision | null;
}

export interface ChargingDecision {
  readonly id: string;
  readonly at: Instant;
  readonly byRole: Role;
  readonly test: 'FULL_CODE' | 'THRESHOLD' | null;
  readonly result:
    'CHARGE' | 'NFA_EVIDENTIAL' | 'NFA_PUBLIC_INTEREST' | 'OOCR' | 'ACTION_PLAN' | 'REJECTED';
  readonly charges: readonly ProposedCharge[];
  /** LEGAL_ADVICE. */
  readonly reasons: string;
  readonly actionPlan: ActionPlan | null;
}

export interface ActionPlan {
  readonly id: string;
  readonly issuedAt: Instant;
  readonly returnBy: CivilDate;
  readonly returnedAt: Instant | null;
  readonly items: readonly ActionPlanItem[];
}

export interface ActionPlanItem {
  readonly id: string;
  readonly category:
    'FORENSIC' | 'DIGITAL' | 'MEDICAL' | 'WITNESS' | 'DISCLOSURE' | 'INTERVIEW' | 'OTHER';
  readonly description: string;
  readonly status: 'OPEN' | 'DONE' | 'NOT_POSSIBLE';
  readonly dueBy: CivilDate | null;
  /** LEGAL_ADVICE. */
  readonly rationale: string;
}

/** LEGAL_ADVICE. */
export interface EarlyAdvice extends Recorded {
  readonly caseId: string;
  readonly requestedAt: Instant;
  readonly respondedAt: Instant | null;
  readonly questions: string;
  readonly advice: string | null;
}

export interface SpecialMeasure extends ChildRecord {
  readonly caseId: string;
  readonly kind:
    | 'SCREENS'
    | 'LIVE_LINK'
    | 'IN_PRIVATE'
    | 'VIDEO_EVIDENCE_IN_CHIEF'
    | 'PRE_RECORDED_CROSS_EXAMINATION'
    | 'INTERMEDIARY';
  readonly applied: boolean;
}

export interface VictimInformationRequest extends ChildRecord {
  readonly caseId: string;
  readonly requestedBy: 'POLICE' | 'CPS';
  readonly requestedAt: Instant;
  readonly holder: 'SOCIAL_CARE' | 'HEALTH' | 'EDUCATION' | 'FAMILY_COURT' | 'OTHER';
  readonly material:
    'SOCIAL_CARE' | 'MEDICAL' | 'COUNSELLING' | 'EDUCATION' | 'DEVICE' | 'FAMILY_COURT';
  readonly reasonableLine: string;
  readonly necessity: string;
  readonly counselling: boolean;
  readonly substantialProbativeValue: boolean | null;
  readonly authorisedByRank: string | null;
  readonly victimNoticeAt: Instant | null;
  readonly status: 'RAISED' | 'ANSWERED' | 'REFUSED' | 'WITHDRAWN';
  readonly respondedAt: Instant | null;
}
