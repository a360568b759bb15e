import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import type {
  AgencyAttendance,
  AreaCode,
  ChildRecord,
  ChildrenRecord,
  EpisodeInvitation,
  PlanAction,
} from './common.js';
import type { ReferralDecision } from './police-safeguarding.js';

export type ReferralSource =
  | 'POLICE'
  | 'SCHOOL'
  | 'HEALTH'
  | 'FAMILY'
  | 'SELF'
  | 'LA_SERVICES'
  | 'HOUSING'
  | 'ANONYMOUS'
  | 'OTHER';

/** SSD CONT. */
export interface Contact extends ChildRecord {
  readonly receivedAt: Instant;
  readonly source: ReferralSource;
  readonly outcome: 'REFERRAL' | 'EARLY_HELP' | 'SIGNPOST' | 'NFA' | null;
}

/** SSD CINE; the decision is due in one working day. */
export interface Referral extends ChildRecord {
  readonly area: AreaCode;
  readonly receivedAt: Instant;
  readonly source: ReferralSource;
  readonly primaryNeed: 'N1' | 'N2' | 'N3' | 'N4' | 'N5' | 'N6' | 'N7' | 'N8' | 'N9' | 'N0' | null;
  readonly decision: ReferralDecision | null;
  readonly decidedAt: Instant | null;
  readonly nfa: boolean | null;
  readonly repeatWithin12m: boolean;
  /** Id of police's own `PoliceReferral`; null from other sources. */
  readonly policeReferralId: string | null;
  readonly narrative: string;
}

export interface ChildAndFamilyAssessment extends ChildRecord {
  readonly referralId: string;
  readonly startedAt: Instant;
  readonly authorisedAt: Instant | null;
  readonly childSeen: boolean | null;
  readonly childSeenAlone: boolean | null;
  /** CIN census factors 1A–24A. */
  readonly factors: readonly string[];
  readonly analysis: string | null;
  readonly outcome: readonly ('S47' | 'CIN_PLAN' | 'EARLY_HELP' | 'LAC' | 'NFA')[];
  readonly voiceOfChildRecorded: boolean;
}

/** The SD- episode: `closedAt` null is open. May be held without a s47 following. */
export interface StrategyDiscussion extends ChildrenRecord, EpisodeInvitation {
  /** `SD-2014-00123`. */
  readonly reference: string;
  readonly area: AreaCode;
  readonly heldAt: Instant;
  readonly quorate: boolean;
  readonly decision:
    'JOINT_S47' | 'SINGLE_AGENCY_S47' | 'S17_ASSESSMENT' | 'NFA' | 'RECONVENE' | null;
  readonly planRecorded: boolean;
  readonly noPlanReason: string | null;
  readonly s47Initiated: boolean;
  readonly attendees: readonly (AgencyAttendance & { readonly id: string })[];
  readonly actions: readonly PlanAction[];
  /** One a child; children without a referral have none. */
  readonly referralIds: readonly string[];
}

/** SSD S47E. */
export interface Section47Enquiry extends ChildRecord {
  readonly strategyDiscussionId: string;
  readonly startedOn: CivilDate;
  readonly joint: boolean;
  readonly endedOn: CivilDate | null;
  readonly outcome: 'ICPC' | 'CIN' | 'NFA_CONCERN_NOT_SUBSTANTIATED' | 'NFA' | 'LEGAL' | null;
  readonly medicalConsidered: 'CONSIDERED_AND_DONE' | 'CONSIDERED_NOT_NEEDED' | 'NOT_RECORDED';
}

/** SSD ICPC. */
export interface InitialChildProtectionConference extends ChildrenRecord {
  readonly section47EnquiryIds: readonly string[];
  readonly area: AreaCode;
  readonly targetDate: CivilDate;
  readonly heldOn: CivilDate | null;
  readonly outcome: 'PLAN' | 'CIN' | 'NO_PLAN' | null;
  readonly childParticipation: 'PN0' | 'PN1' | 'PN2' | 'PN3' | 'PN4' | 'PN5' | 'PN6' | 'PN7' | null;
  readonly attendance: readonly (AgencyAttendance & { readonly id: string })[];
}

export interface EarlyHelpEpisode extends ChildRecord {
  readonly startedOn: CivilDate;
  readonly endedOn: CivilDate | null;
  readonly service: string;
  readonly reason: string;
}
