import type { Agency } from '../../../schema/principal/agency.js';
import type { Role } from '../../../schema/principal/role.js';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import type {
  AreaCode,
  ChildRecord,
  ChildrenRecord,
  Recorded,
  RiskGrade,
  TriState,
} from './common.js';

export interface CrimeReport extends ChildrenRecord {
  readonly crimeNumber: string;
  readonly area: AreaCode;
  /** Home Office outcome 1–22; null while open. */
  readonly hoOutcome: number | null;
  readonly locationPolicyArea: string;
  readonly status: 'OPEN' | 'AWAITING_CHARGING' | 'CHARGED' | 'NFA' | 'OOCR' | 'FILED';
  /** VICTIM. Null where the complainant is the child. */
  readonly complainantPersonId: string | null;
  readonly offences: readonly Offence[];
}

export interface Offence {
  readonly id: string;
  readonly cjsCode: string;
  readonly title: string;
  readonly hoClassification: string;
  readonly category: 'SUMMARY' | 'EITHER_WAY' | 'INDICTABLE';
  readonly occurredFrom: CivilDate | null;
  readonly occurredTo: CivilDate | null;
}

/** `childIds` are the victims and witnesses; `crimeIds` its crimes. Open while `endedAt` is null. */
export interface Investigation extends ChildrenRecord {
  readonly reference: string;
  readonly crimeIds: readonly string[];
  readonly area: AreaCode;
  readonly startedAt: Instant;
  readonly lastActivityAt: Instant;
  readonly endedAt: Instant | null;
  readonly outcome: 'CHARGED' | 'NFA' | 'CAUTION' | 'MEDIATED' | 'TRANSFERRED' | null;
  readonly teamId: string;
  /** Subject at the police issuer, when the officer is one of the demo people (M13). */
  readonly officerInCase: string | null;
  readonly officerInCaseStaffId: string;
  readonly skillMatch: 'MATCHED' | 'NOT_MATCHED' | 'UNKNOWN';
  /** Null: no plan on the file (R11). */
  readonly plan: InvestigationPlan | null;
  readonly allocation: readonly AllocationEvent[];
  readonly actions: readonly InvestigationAction[];
  readonly reviews: readonly SupervisorReview[];
  readonly milestones: readonly Milestone[];
  readonly familyUpdatedAt: Instant | null;
}

export interface InvestigationPlan {
  readonly id: string;
  readonly createdAt: Instant;
  readonly jointWith: readonly Agency[];
  readonly evidentialRequirements: readonly string[];
  readonly status: 'DRAFT' | 'AGREED' | 'COMPLETED';
}

export interface AllocationEvent {
  readonly id: string;
  readonly at: Instant;
  readonly teamId: string;
  readonly reason: string | null;
}

export interface InvestigationAction {
  readonly id: string;
  readonly kind: ActionKind;
  readonly raisedAt: Instant;
  readonly dueAt: Instant | null;
  readonly completedAt: Instant | null;
  /** How it was done, when that went against the family's recorded wishes; else null. */
  readonly note: string | null;
}

export type ActionKind =
  | 'INTERVIEW_CHILD'
  | 'INTERVIEW_SUSPECT'
  | 'INTERVIEW_WITNESS'
  | 'SCENE_EXAMINATION'
  | 'SEIZE_DEVICE'
  | 'MEDICAL'
  | 'CONTACT_PARENTS'
  | 'VISIT_FAMILY'
  | 'HOUSE_TO_HOUSE'
  | 'CCTV'
  | 'MEDIA_APPEAL'
  | 'SEARCH'
  | 'COERCION_REVIEW'
  | 'WITNESS_SUPPORT_PLAN'
  | 'FILE_TO_CPS';

export interface SupervisorReview {
  readonly id: string;
  readonly at: Instant;
  readonly byRole: Role;
  readonly evidenceReviewed: boolean;
  readonly furtherEnquiriesSet: boolean;
  readonly quality: 'HIGH' | 'ADEQUATE' | 'POOR' | null;
}

export interface Milestone {
  readonly id: string;
  readonly at: Instant;
  readonly kind: 'WARRANT_EXECUTED' | 'ARREST' | 'BAILED' | 'SUBMITTED_TO_CPS' | 'CHARGED';
}

/** Bail of a suspect before charge. */
export interface PreChargeBail extends Recorded {
  readonly suspectLinkId: string;
  readonly grantedAt: Instant;
  readonly conditions: readonly string[];
  /** The day on which the suspect answers bail. */
  readonly endsOn: CivilDate;
  readonly endedAt: Instant | null;
  readonly outcome: 'CHARGED' | 'RELEASED_UNDER_INVESTIGATION' | 'NO_FURTHER_ACTION' | null;
}

/** A suspect in an investigation and how that person stands to each child. */
export interface SuspectLink extends ChildrenRecord {
  readonly investigationId: string;
  readonly personId: string;
  readonly relationshipToChild:
    | 'PARENT'
    | 'STEP_PARENT'
    | 'HOUSEHOLD'
    | 'GRANDPARENT'
    | 'UNCLE_OR_AUNT'
    | 'OTHER_FAMILY'
    | 'KNOWN_ADULT'
    | 'PROFESSIONAL'
    | 'ONLINE'
    | 'STRANGER'
    | 'PEER';
  readonly householdChildrenKnown: TriState;
  readonly extendedFamilyAssessed: TriState;
  readonly bailStatus: BailStatus;
  /** Suspect or partner works with children (LADO). */
  readonly employerRegulatedActivity: boolean;
  /** CRIME_RSO_MAPPA. */
  readonly rsoStatus: 'REGISTERED' | 'NOT_REGISTERED' | 'UNKNOWN';
  readonly offenderManagerContact: string | null;
}

export type BailStatus =
  'NONE' | 'CONDITIONAL' | 'UNCONDITIONAL' | 'RUI' | 'IN_CUSTODY' | 'CHARGED';

/** VICTIM; `summary` VICTIM_ACCOUNT. */
export interface ChildInterview extends ChildRecord {
  readonly investigationId: string;
  readonly at: Instant;
  readonly kind: 'FIRST_ACCOUNT' | 'ABE' | 'WITNESS_STATEMENT' | 'SUSPECT_INTERVIEW';
  readonly by: 'SPECIALIST' | 'RESPONSE_OFFICER' | 'SOCIAL_WORKER' | 'JOINT';
  readonly intermediary: boolean | null;
  readonly interpreter: boolean | null;
  readonly venue: 'HOME' | 'SCHOOL' | 'INTERVIEW_SUITE' | 'POLICE_STATION' | 'HOSPITAL' | 'SARC';
  readonly accountNumber: number;
  readonly initialAccountTaken: boolean;
  readonly isRetraction: boolean;
  readonly summary: string | null;
  readonly familyWishes: string | null;
}

export interface DigitalExhibit extends ChildrenRecord {
  readonly investigationId: string;
  readonly type: 'COMPUTER' | 'PHONE' | 'TABLET' | 'STORAGE' | 'OTHER';
  readonly ownerRole: 'SUSPECT' | 'VICTIM' | 'WITNESS' | 'OTHER';
  readonly area: AreaCode;
  readonly seizedAt: Instant;
  readonly submittedAt: Instant | null;
  readonly priorityGrade: RiskGrade;
  readonly status: 'WAITING' | 'IN_EXAMINATION' | 'EXAMINED' | 'RETURNED';
  readonly examinedAt: Instant | null;
}

/** CRIME_RSO_MAPPA. `childIds`: victims and children of the household known to be at risk. */
export interface ManagedOffender extends ChildrenRecord {
  readonly personId: string;
  readonly category: 'CATEGORY_1' | 'CATEGORY_2' | 'CATEGORY_3';
  readonly level: 1 | 2 | 3;
  readonly riskLevel: RiskGrade;
  readonly lastVisitOn: CivilDate | null;
  readonly nextVisitDueOn: CivilDate | null;
  readonly orders: readonly ProtectiveOrder[];
  readonly externalNotifications: readonly ExternalNotification[];
  readonly manager: string;
  readonly note: string | null;
}

export interface ProtectiveOrder {
  readonly id: string;
  readonly kind: 'SOPO' | 'SHPO' | 'RESTRAINING_ORDER' | 'DEPORTATION_ORDER';
  readonly madeOn: CivilDate;
  readonly endsOn: CivilDate | null;
}

/** What an organisation outside the partnership did, and whether it told the police. */
export interface ExternalNotification {
  readonly id: string;
  readonly organisation: 'IMMIGRATION_SERVICE' | 'PRISON' | 'PROBATION' | 'HOSPITAL' | 'OTHER';
  readonly event: 'RELEASE' | 'TRANSFER' | 'RECALL' | 'REMOVAL';
  readonly effectiveOn: CivilDate;
  /** Null: it did not tell. */
  readonly notifiedAt: Instant | null;
  readonly learnedAt: Instant;
  readonly victimsToldOn: CivilDate | null;
  readonly note: string | null;
}

export interface LadoNotification extends ChildrenRecord {
  readonly investigationId: string | null;
  readonly area: AreaCode;
  readonly awareAt: Instant;
  readonly notifiedAt: Instant | null;
  readonly employerType: 'SCHOOL' | 'LOCAL_AUTHORITY' | 'CHILDRENS_HOME' | 'HEALTH' | 'VOLUNTARY';
  readonly isRegulated: boolean;
  readonly allegationSummary: string;
}

/** An inspected case: no child-level record hangs on it. */
export interface AuditCase extends Recorded {
  readonly number: number;
  readonly sample: 'SELF_ASSESSED' | 'FURTHER';
  /** Annex A; one of the 33 is UNSPECIFIED because the table sums to 32. Null in the further sample. */
  readonly caseType: AuditCaseType | null;
  readonly themes: readonly ('CSE' | 'MISSING' | 'LADO' | 'INVESTIGATION')[];
  readonly grades: readonly AuditGrade[];
  /** Quality of supervision as inspectors saw it in cases with an investigation; else null. */
  readonly supervisionQuality: 'HIGH' | 'ADEQUATE' | 'POOR' | null;
  /** Null where no LADO duty arose. */
  readonly ladoNotification: 'TIMELY' | 'DELAYED' | null;
}

export type AuditCaseType =
  | 'S47_ENQUIRY'
  | 'GENERAL_CONCERN_REFERRAL'
  | 'DOMESTIC_ABUSE'
  | 'SEX_OFFENDER_ENQUIRY'
  | 'MISSING'
  | 'POLICE_PROTECTION'
  | 'CSE'
  | 'ONLINE_SEXUAL_ABUSE'
  | 'CUSTODY'
  | 'UNSPECIFIED';

export interface AuditGrade {
  readonly id: string;
  readonly assessor: 'FORCE' | 'INSPECTORATE';
  readonly grade: 'GOOD' | 'ADEQUATE' | 'INADEQUATE';
}
