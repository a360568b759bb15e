import type { Agency } from '../../../schema/principal/agency.js';
import type { Role } from '../../../schema/principal/role.js';
import type { ConsentState } from '../../../schema/principal/episode-pass.js';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import type {
  AreaCode,
  ChildRecord,
  ChildrenRecord,
  EpisodeInvitation,
  PlanAction,
  RiskGrade,
} from './common.js';

export interface PoliceIncident extends ChildrenRecord {
  readonly logNumber: string;
  readonly openedAt: Instant;
  readonly category: IncidentCategory;
  readonly grading: 'EMERGENCY' | 'PRIORITY' | 'SCHEDULED' | 'RESOLUTION_WITHOUT_DEPLOYMENT';
  readonly area: AreaCode;
  readonly childPresent: boolean;
  readonly childConcernScreened: boolean;
  /** Null where no child was there. */
  readonly childsVoiceRecorded: boolean | null;
  readonly screenedBy: string | null;
  readonly summary: string;
  readonly domesticAbuse: DomesticAbuseIncident | null;
}

export type IncidentCategory =
  | 'CONCERN_FOR_SAFETY'
  | 'DOMESTIC_ABUSE'
  | 'SEXUAL_OFFENCE'
  | 'ASSAULT'
  | 'MISSING_PERSON'
  | 'NEGLECT'
  | 'HARASSMENT'
  | 'ANTI_SOCIAL_BEHAVIOUR'
  | 'CRIMINAL_DAMAGE'
  | 'ONLINE_ABUSE'
  | 'CHILD_BEHAVIOUR_AT_HOME'
  | 'RADICALISATION_CONCERN'
  | 'MENTAL_HEALTH';

/** One to one with its incident. Rule 13: `childrenInHousehold` > 0 exactly when children are linked. */
export interface DomesticAbuseIncident {
  readonly id: string;
  readonly dashGrade: RiskGrade;
  readonly dashScore: number | null;
  readonly childrenInHousehold: number;
  readonly childExposed: boolean;
  /** Earlier incidents of this couple. */
  readonly history: number;
  readonly victimPersonId: string;
  readonly perpetratorPersonId: string;
  readonly flag: DaFlag;
  readonly flagHistory: readonly FlagChange[];
  /** When risk was judged anew after the last change of flag; null when it was not (R02). */
  readonly reappraisedAt: Instant | null;
}

export type DaFlag = 'DOMESTIC_ABUSE' | 'HARASSMENT' | 'STALKING' | 'HONOUR_BASED';

export interface FlagChange {
  readonly id: string;
  readonly at: Instant;
  readonly from: DaFlag;
  readonly to: DaFlag;
  readonly byRole: Role;
  readonly reason: string | null;
}

export interface WarningFlag extends ChildRecord {
  readonly kind: FlagKind;
  readonly setAt: Instant;
  readonly clearedAt: Instant | null;
  readonly setBy: Role;
  readonly reason: string | null;
  readonly systemsFlagged: readonly string[];
  readonly changedFrom: FlagKind | null;
}

export type FlagKind =
  | 'CSE'
  | 'CCE'
  | 'DOMESTIC_ABUSE'
  | 'HARASSMENT'
  | 'MISSING'
  | 'CHILD_PROTECTION_PLAN'
  | 'LOOKED_AFTER'
  | 'RADICALISATION';

/** One a child. `flaggedOnSystem` says what the profile says; R04 looks at the active flags. */
export interface CseProfile extends ChildRecord {
  readonly onProblemProfile: boolean;
  /** `YYYY-MM`. */
  readonly profileMonth: string | null;
  readonly riskGrade: 'SIGNIFICANT' | 'MODERATE' | 'EMERGING' | 'NO_CURRENT_RISK';
  readonly toolDate: CivilDate | null;
  readonly flaggedOnSystem: boolean;
  readonly plan: RiskManagementPlan | null;
  /** INTELLIGENCE. */
  readonly vehiclesPhonesOfInterest: readonly string[];
}

export interface RiskManagementPlan {
  readonly id: string;
  readonly owner: Agency;
  readonly agreedOn: CivilDate;
  readonly nextReviewOn: CivilDate | null;
  readonly childViewRecorded: boolean;
  readonly childAgreed: boolean | null;
  readonly actions: readonly PlanAction[];
}

export interface MissingEpisode extends ChildRecord {
  readonly reportedAt: Instant;
  /** Null while the child is still missing. */
  readonly foundAt: Instant | null;
  readonly grade: 'NO_APPARENT_RISK' | 'ABSENT' | 'LOW' | 'MEDIUM' | 'HIGH';
  readonly missingFrom: 'HOME' | 'CHILDRENS_HOME' | 'FOSTER_CARE' | 'SCHOOL' | 'OTHER';
  readonly foundLocationType: FoundAt | null;
  readonly foundWithPersonsOfConcern: boolean | null;
  readonly safeAndWellCheckAt: Instant | null;
  /** Social care's interview, when it was shared with police. */
  readonly returnHomeInterviewId: string | null;
  readonly policeEnquiriesAfterReturn: 'GOOD' | 'SUPERFICIAL' | 'NONE' | null;
  readonly exploitationMarkers: readonly ExploitationMarker[];
  /** Episodes of this child in the 90 days up to this one, itself included. */
  readonly repeatCount90d: number;
  /** The MI- case that gathers the child's episodes; null when none is open. */
  readonly missingCaseId: string | null;
}

export type FoundAt =
  | 'HOME'
  | 'FRIENDS_ADDRESS'
  | 'ADDRESS_OF_CONCERN'
  | 'RAILWAY_STATION'
  | 'PUBLIC_PLACE'
  | 'HOSPITAL'
  | 'POLICE_STATION';
export type ExploitationMarker =
  | 'OLDER_ASSOCIATES'
  | 'UNEXPLAINED_GIFTS'
  | 'SECOND_PHONE'
  | 'VEHICLES'
  | 'SUBSTANCES'
  | 'SEXUAL_HEALTH'
  | 'ADDRESS_OF_CONCERN';

/** A missing or exploitation case: the MI- episode. */
export interface MissingCase extends ChildrenRecord, EpisodeInvitation {
  /** `MI-2014-00007`. */
  readonly reference: string;
  readonly openedAt: Instant;
}

export interface PoliceProtection extends ChildRecord {
  readonly takenAt: Instant;
  readonly initiatingOfficer: string;
  readonly designatedOfficer: string | null;
  /** SAFEGUARDING_NARRATIVE. */
  readonly grounds: string;
  readonly place: 'POLICE_STATION' | 'FOSTER_CARE' | 'CHILDRENS_HOME' | 'HOSPITAL' | 'RELATIVE';
  readonly stationNightHours: number | null;
  readonly laInformedAt: Instant | null;
  readonly childInformed: boolean | null;
  /** Null while it runs: at most 72 hours after `takenAt`. */
  readonly endedAt: Instant | null;
  readonly outcome: 'RETURNED_HOME' | 'LA_ACCOMMODATION' | 'EPO' | 'RELATIVE' | null;
  /** Whether a plan or an assessment followed (R18); null while it runs. */
  readonly followUpRecordedAt: Instant | null;
}

export interface PoliceReferral extends ChildrenRecord {
  readonly kind:
    'CHILD_CONCERN' | 'DOMESTIC_ABUSE' | 'MISSING' | 'EXPLOITATION' | 'CRIME' | 'PREVENT';
  readonly localAuthority: AreaCode;
  readonly submittedAt: Instant;
  readonly urgency: 'IMMEDIATE' | 'SAME_DAY' | 'ROUTINE';
  readonly reason: ReferralReason;
  readonly narrative: string;
  readonly riskGrade: RiskGrade;
  readonly consentSought: ConsentState;
  readonly acknowledgedAt: Instant | null;
  readonly decision: ReferralDecision | null;
}

export type ReferralReason =
  | 'NEGLECT'
  | 'PHYSICAL_ABUSE'
  | 'SEXUAL_ABUSE'
  | 'EMOTIONAL_ABUSE'
  | 'DOMESTIC_ABUSE'
  | 'EXPLOITATION'
  | 'MISSING'
  | 'CHILD_BEHAVIOUR'
  | 'RADICALISATION'
  | 'OTHER';
export type ReferralDecision =
  'STRATEGY_DISCUSSION' | 'ASSESSMENT' | 'EARLY_HELP' | 'SIGNPOST' | 'NFA' | 'LAC_PROCEEDINGS';

/** Waiting (in the backlog) while `secondaryAssessedAt` is null. */
export interface HarmAssessment extends ChildrenRecord {
  readonly unitId: string;
  readonly area: AreaCode;
  readonly receivedAt: Instant;
  readonly source: 'DOMESTIC_ABUSE_INCIDENT' | 'CHILD_CONCERN' | 'VULNERABLE_ADULT' | 'HATE_CRIME';
  readonly incidentId: string | null;
  readonly initialGrade: RiskGrade;
  readonly grader: 'RESPONSE_OFFICER' | 'SPECIALIST' | 'SUPERVISOR' | null;
  readonly secondaryAssessedAt: Instant | null;
  readonly finalGrade: RiskGrade | null;
  readonly regradedByRole: Role | null;
  readonly childLinked: boolean;
  readonly sharedWith: readonly Agency[];
}

/** INTELLIGENCE; `rawText` never leaves police. 5x5x5 in 2014 mapped to 3x5x2. */
export interface IntelligenceItem extends ChildrenRecord {
  readonly reportedAt: Instant;
  /** 1 reliable, 2 untested, 3 not reliable. */
  readonly source: 1 | 2 | 3;
  readonly assessment: 'A' | 'B' | 'C' | 'D' | 'E';
  /** P: lawful sharing permitted; C: with conditions. */
  readonly handling: 'P' | 'C';
  /** Null where no sanitised text was released. */
  readonly sanitisedText: string | null;
  readonly rawText: string;
  readonly releasedTo: readonly Agency[];
  /** When it must next be looked at, or go. */
  readonly reviewDueOn: CivilDate;
}
