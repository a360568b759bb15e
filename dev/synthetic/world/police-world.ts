import type { CivilDate } from '../../../schema/time/instant.js';
import type { AreaCode, EthnicityCode, NameAsRecorded, Person, StaffMember } from './common.js';
import type { CustodyRecord } from './police-custody.js';
import type {
  AuditCase,
  ChildInterview,
  CrimeReport,
  DigitalExhibit,
  Investigation,
  LadoNotification,
  ManagedOffender,
  PreChargeBail,
  SuspectLink,
} from './police-investigation.js';
import type {
  CseProfile,
  HarmAssessment,
  IntelligenceItem,
  MissingCase,
  MissingEpisode,
  PoliceIncident,
  PoliceProtection,
  PoliceReferral,
  WarningFlag,
} from './police-safeguarding.js';

/** What West Mercia Police hold. `children` lists every child known to police. */
export interface PoliceWorld {
  readonly children: readonly PoliceChild[];
  readonly people: readonly Person[];
  readonly staff: readonly StaffMember[];
  readonly units: readonly Unit[];
  readonly teams: readonly Team[];
  readonly posts: readonly Post[];
  readonly incidents: readonly PoliceIncident[];
  readonly crimes: readonly CrimeReport[];
  readonly investigations: readonly Investigation[];
  readonly suspectLinks: readonly SuspectLink[];
  readonly preChargeBails: readonly PreChargeBail[];
  readonly childInterviews: readonly ChildInterview[];
  readonly digitalExhibits: readonly DigitalExhibit[];
  readonly warningFlags: readonly WarningFlag[];
  readonly cseProfiles: readonly CseProfile[];
  readonly missingCases: readonly MissingCase[];
  readonly missingEpisodes: readonly MissingEpisode[];
  readonly policeProtections: readonly PoliceProtection[];
  readonly policeReferrals: readonly PoliceReferral[];
  readonly harmAssessments: readonly HarmAssessment[];
  readonly custodyRecords: readonly CustodyRecord[];
  readonly managedOffenders: readonly ManagedOffender[];
  readonly intelligence: readonly IntelligenceItem[];
  readonly ladoNotifications: readonly LadoNotification[];
  readonly auditCases: readonly AuditCase[];
}

export interface PoliceChild extends NameAsRecorded {
  readonly nominalId: string;
  /** IDENTITY_PNC_CRO; null for a child never arrested. */
  readonly pncId: string | null;
  readonly croNumber: string | null;
  readonly ethnicity: EthnicityCode | null;
  readonly hasSpecialNeeds: boolean | null;
}

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly kind: 'MASH' | 'HAU' | 'VULNERABILITY_HUB' | 'CPU' | 'HTCU' | 'MISSING' | 'CSE_TEAM';
  readonly areas: readonly AreaCode[];
  readonly establishedOn: CivilDate | null;
}

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly kind:
    'PVP' | 'CID' | 'RESPONSE' | 'NEIGHBOURHOOD' | 'YOUTH_INCLUSION' | 'CONTROL_ROOM' | 'HTCU';
  readonly specialism:
    | 'CHILD_PROTECTION'
    | 'DOMESTIC_ABUSE'
    | 'OFFENDER_MANAGEMENT'
    | 'ONLINE'
    | 'CSE'
    | 'MISSING'
    | 'NONE';
  readonly area: AreaCode | null;
  readonly establishment: number | null;
  readonly vacancies: number | null;
  readonly openCaseload: number | null;
}

export interface Post {
  readonly id: string;
  readonly title: string;
  readonly funded: boolean;
  readonly holderStaffId: string | null;
}
