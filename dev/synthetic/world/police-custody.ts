import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import type { AreaCode, ChildRecord, EpisodeInvitation, Sex } from './common.js';
import type { Offence } from './police-investigation.js';

/** The CU- episode too: open while `closedAt` is null. */
export interface CustodyRecord extends ChildRecord, EpisodeInvitation {
  readonly custodyNumber: string;
  /** `CU-2014-00017`. */
  readonly reference: string;
  readonly area: AreaCode;
  /** Which of the report's populations this arrest belongs to; OTHER counts in none. */
  readonly sample: 'HMIC_SAMPLE' | 'SELF_ASSESSED' | 'PERIOD' | 'OTHER';
  readonly arrestedAt: Instant;
  readonly relevantTime: Instant;
  readonly basis: 'ARREST' | 'BREACH_OF_THE_PEACE' | 'MHA_136' | 'SAFETY';
  readonly ageAtArrest: number;
  readonly sex: Sex;
  readonly arrestedAtChildrensHome: boolean;
  readonly lacStatus: 'LOOKED_AFTER' | 'NOT_LOOKED_AFTER' | 'NOT_RECORDED';
  readonly appropriateAdultAt: Instant | null;
  readonly detentionRoomUsed: boolean | null;
  readonly chargedAt: Instant | null;
  readonly bailRefused: boolean;
  readonly bailRefusalReason: string | null;
  readonly overnight: boolean;
  readonly outcome:
    | 'ACCOMMODATION_PROVIDED'
    | 'EXPEDITED_COURT'
    | 'REBAILED'
    | 'DETAINED_NO_ATTEMPT'
    | 'DETAINED_NO_BED'
    | 'RELEASED'
    | 'TRANSFERRED_LA';
  readonly releasedAt: Instant | null;
  readonly firstCourtAt: Instant | null;
  readonly timeDetainedMinutes: number;
  readonly offences: readonly Offence[];
  readonly reviews: readonly PaceReview[];
  readonly accommodationRequests: readonly AccommodationRequest[];
  /** Null where nothing was kept in police detention after charge, and none came into question. */
  readonly certificate: DetentionCertificate | null;
}

export interface PaceReview {
  readonly id: string;
  readonly dueAt: Instant;
  readonly heldAt: Instant | null;
  readonly byRank: 'INSPECTOR' | 'SUPERINTENDENT';
}

export interface AccommodationRequest {
  readonly id: string;
  readonly requestedAt: Instant;
  readonly kind: 'SECURE' | 'NON_SECURE';
  readonly toLocalAuthority: AreaCode;
  readonly reason: string;
  readonly response: 'PROVIDED' | 'NO_BED' | 'REFUSED' | 'NOT_APPROACHED' | 'NO_REPLY' | null;
  readonly respondedAt: Instant | null;
  readonly impracticableReason: string | null;
  readonly transferredAt: Instant | null;
  readonly outOfHours: boolean;
  /** The approach came far too late to be answered. */
  readonly isLateApproach: boolean;
  /** Detention went on into a next day, and no further approach was made. */
  readonly repeatApproachDue: boolean;
}

export interface DetentionCertificate {
  readonly id: string;
  readonly required: boolean;
  readonly completedAt: Instant | null;
  readonly producedToCourtAt: Instant | null;
  readonly copyOnFile: boolean;
  readonly hoursInCustody: number | null;
  readonly effortsToFindAccommodation: string | null;
  readonly status: 'NOT_REQUIRED' | 'DUE' | 'RECORDED' | 'MISSING';
  readonly dueOn: CivilDate | null;
}
