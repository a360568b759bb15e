import type { Agency } from '../../../schema/principal/agency.js';
import type { Role } from '../../../schema/principal/role.js';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import type {
  AreaCode,
  ChildRecord,
  EthnicityCode,
  NameAsRecorded,
  StaffMember,
  TriState,
} from './common.js';

/** What the health services hold. `children` is the registration list. */
export interface HealthWorld {
  readonly children: readonly HealthChild[];
  readonly clinicians: readonly StaffMember[];
  readonly cpIsAlerts: readonly CpIsAlert[];
  readonly attendances: readonly UnscheduledAttendance[];
  readonly childProtectionMedicals: readonly ChildProtectionMedical[];
  readonly safeguardingContacts: readonly HealthSafeguardingContact[];
  readonly lacHealthAssessments: readonly LacHealthAssessment[];
  readonly camhsReferrals: readonly CamhsReferral[];
  readonly sexualHealthContacts: readonly SexualHealthContact[];
  readonly sarcAttendances: readonly SarcAttendance[];
  readonly missedAppointments: readonly MissedAppointment[];
  /** None under WM_2014: the duty began in 2015. */
  readonly fgmReports: readonly FgmReport[];
}

export interface HealthChild extends NameAsRecorded {
  /** Ten digits of the 999 test range; null for an unborn child. */
  readonly nhsNumber: string | null;
  readonly nhsNumberVerified: boolean;
  readonly ethnicity: EthnicityCode | null;
  readonly hasSpecialNeeds: boolean | null;
  /** Unborn: the mother's booking names the date. */
  readonly expectedDateOfBirth: CivilDate | null;
  readonly gpPractice: string | null;
  readonly gpRegisteredOn: CivilDate | null;
  /** Clinicians (staff ids) who treat this child now, for M1. */
  readonly treatingClinicianIds: readonly string[];
}

export interface CpIsAlert extends ChildRecord {
  readonly kind: 'CP_PLAN' | 'LOOKED_AFTER' | 'UNBORN_CP_PLAN';
  readonly la: AreaCode;
  readonly contact: string;
  readonly startedOn: CivilDate;
  readonly endedOn: CivilDate | null;
}

export interface UnscheduledAttendance extends ChildRecord {
  readonly at: Instant;
  readonly setting:
    | 'EMERGENCY_DEPARTMENT'
    | 'MINOR_INJURIES'
    | 'WALK_IN'
    | 'OUT_OF_HOURS_GP'
    | 'PAEDIATRIC_ASSESSMENT_UNIT';
  readonly presentingComplaint: string;
  readonly injuries: readonly Injury[];
  readonly explanationConsistent: TriState | null;
  readonly safeguardingConcern: boolean | null;
  readonly cpIsViewed: boolean | null;
  readonly childsVoiceRecorded: boolean | null;
  readonly clinicianId: string | null;
}

export interface Injury {
  readonly id: string;
  readonly kind:
    | 'BRUISE'
    | 'FRACTURE'
    | 'BURN'
    | 'LACERATION'
    | 'ABRASION'
    | 'HEAD_INJURY'
    | 'OVERDOSE'
    | 'SPRAIN';
  readonly site:
    'HEAD' | 'FACE' | 'TRUNK' | 'BACK' | 'ARM' | 'LEG' | 'HAND' | 'FOOT' | 'GENITAL' | 'NONE';
  readonly ageEstimate: string | null;
  readonly fracture: boolean;
}

/** HEALTH; a report served as exhibit is CRIME (`orAs`). */
export interface ChildProtectionMedical extends ChildRecord {
  readonly requestedAt: Instant;
  readonly attendedAt: Instant | null;
  readonly reportAt: Instant | null;
  readonly clinicianGrade: string | null;
  readonly clinicianId: string | null;
  readonly findings: string | null;
  readonly opinion:
    'DIAGNOSTIC_OF_ABUSE' | 'LIKELY_INFLICTED' | 'INDETERMINATE' | 'LIKELY_ACCIDENTAL' | null;
  readonly bodyMap: string | null;
  readonly reportServedAsExhibit: boolean;
  readonly photoConsent: boolean | null;
}

export interface HealthSafeguardingContact extends ChildRecord {
  readonly at: Instant;
  readonly role: Role;
  readonly theme: string;
  readonly action: string;
  readonly sharedWith: readonly Agency[];
}

export interface LacHealthAssessment extends ChildRecord {
  readonly kind: 'INITIAL' | 'REVIEW';
  /** Start of the 20-working-day clock: the day the child became looked after, or the last review. */
  readonly dueFrom: CivilDate;
  readonly at: Instant | null;
}

export interface CamhsReferral extends ChildRecord {
  readonly referredAt: Instant;
  readonly status: 'REFERRED' | 'WAITING' | 'IN_TREATMENT' | 'DISCHARGED' | 'DECLINED';
  readonly riskSummary: string | null;
  /** HEALTH_SENSITIVE. */
  readonly therapyNotes: string | null;
}

/** HEALTH_SENSITIVE, every field. */
export interface SexualHealthContact extends ChildRecord {
  readonly at: Instant;
  readonly service: string;
  readonly concernOfExploitation: boolean;
  readonly gillickAssessed: boolean;
  readonly detail: string;
}

/** HEALTH_SENSITIVE, every field. */
export interface SarcAttendance extends ChildRecord {
  readonly at: Instant;
  readonly route: 'POLICE' | 'SELF' | 'SOCIAL_CARE' | 'GP';
  readonly forensicSamples: boolean;
  readonly followUp: string;
}

export interface MissedAppointment extends ChildRecord {
  readonly at: Instant;
  readonly service: string;
  readonly consecutive: number;
}

export interface FgmReport extends ChildRecord {
  readonly disclosedAt: Instant;
  readonly reportedToPoliceAt: Instant | null;
}
