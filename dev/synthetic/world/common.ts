import type { Agency } from '../../../schema/principal/agency.js';
import type { PassPerson } from '../../../schema/principal/episode-pass.js';
import type { Role } from '../../../schema/principal/role.js';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';

/** Where a record comes from. `handling` is OFFICIAL_SENSITIVE for every synthetic record. */
export interface Recorded {
  /** UUID text, hashed from dataset, kind and key. */
  readonly id: string;
  /** The record's number in its own agency's system; unique in the agency. */
  readonly sourceRecordId: string;
  readonly recordedAt: Instant;
  readonly recordedByRole: Role;
}

/** A record of one child: `childId` is `Child.id`, the only key that crosses agencies. */
export interface ChildRecord extends Recorded {
  readonly childId: string;
}

/** A record of several children: stored as a link table. Empty when no child is linked. */
export interface ChildrenRecord extends Recorded {
  readonly childIds: readonly string[];
}

/** Who an agency says this child is: its own local id and its own spelling. */
export interface NameAsRecorded {
  readonly childId: string;
  /** Null for an unborn child without a name. */
  readonly givenName: string | null;
  readonly familyName: string;
  readonly otherNames: string | null;
  readonly dateOfBirth: CivilDate | null;
  readonly sex: Sex;
  /** Postcode as this agency holds it; null when missing. Never a protected one. */
  readonly postcode: string | null;
  /** GSS code of the local authority. */
  readonly area: AreaCode;
  /** M4: staff child, adoption, witness protection. Every class of this owner is withheld. */
  readonly isRestricted: boolean;
}

/** A worker of an agency. `subject` is set for the demo people of the issuer, else null. */
export interface StaffMember {
  readonly id: string;
  readonly subject: string | null;
  readonly name: string;
  readonly role: Role;
  readonly phone: string;
  readonly teamId: string | null;
  readonly areas: readonly AreaCode[];
}

/** An adult (or a child who is not a `Child` here) whom a record names by `personId`. */
export interface Person {
  readonly id: string;
  readonly role: PersonRole;
  readonly givenName: string;
  readonly familyName: string;
  readonly dateOfBirth: CivilDate | null;
  readonly occupation: string | null;
}

export type PersonRole =
  | 'MOTHER'
  | 'FATHER'
  | 'STEP_PARENT'
  | 'GRANDPARENT'
  | 'AUNT_OR_UNCLE'
  | 'SIBLING'
  | 'FOSTER_CARER'
  | 'PARTNER'
  | 'FRIEND'
  | 'TEACHER'
  | 'CARE_WORKER'
  | 'SUSPECT'
  | 'VICTIM'
  | 'OFFENDER'
  | 'OTHER';

/** What an episode needs for its pass beside its children. */
export interface EpisodeInvitation {
  readonly invitedAgencies: readonly Agency[];
  /** An agency with nobody here is invited as a whole. */
  readonly people: readonly PassPerson[];
  /** Null while the episode is open. */
  readonly closedAt: Instant | null;
}

export interface PlanAction {
  readonly id: string;
  readonly owner: Agency;
  readonly description: string;
  readonly dueOn: CivilDate | null;
  readonly completedAt: Instant | null;
}

export interface AgencyAttendance {
  readonly agency: Agency;
  readonly role: Role | null;
  readonly attended: boolean;
  readonly apology: boolean;
  readonly reportReceived: boolean;
}

/** Herefordshire, Worcestershire, Shropshire, Telford and Wrekin (GSS). */
export type AreaCode = 'E06000019' | 'E10000034' | 'E06000051' | 'E06000020';
export type Sex = 'FEMALE' | 'MALE' | 'UNKNOWN';
export type RiskGrade = 'HIGH' | 'MEDIUM' | 'STANDARD';
export type TriState = 'YES' | 'NO' | 'NOT_RECORDED';
export type Ruleset = 'WM_2014' | 'EW_2026';
export type FixedDatasetName = 'wm2014' | 'wm2025' | 'demo';
/** A load of so many children: `load:100000`. */
export type LoadName = `load:${number}`;
export type DatasetName = FixedDatasetName | LoadName;
/** ONS 2011 18+1 groups as used in the children-in-need census. */
export type EthnicityCode =
  | 'WBRI'
  | 'WIRI'
  | 'WIRT'
  | 'WROM'
  | 'WOTH'
  | 'MWBC'
  | 'MWBA'
  | 'MWAS'
  | 'MOTH'
  | 'AIND'
  | 'APKN'
  | 'ABAN'
  | 'AOTH'
  | 'BCRB'
  | 'BAFR'
  | 'BOTH'
  | 'CHNE'
  | 'OOTH'
  | 'REFU'
  | 'NOBT';
