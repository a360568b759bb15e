import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import type { AreaCode, ChildRecord, ChildrenRecord, EpisodeInvitation } from './common.js';

/** SSD CPPL. Current while `endedOn` is null. */
export interface ChildProtectionPlan extends ChildRecord {
  readonly conferenceId: string;
  readonly startedOn: CivilDate;
  readonly endedOn: CivilDate | null;
  readonly category: AbuseCategory;
  readonly latestCategory: AbuseCategory;
  readonly otherLaPlan: boolean;
  readonly lastSeenOn: CivilDate | null;
  readonly lastSeenAloneOn: CivilDate | null;
  readonly reviews: readonly ConferenceReview[];
  readonly coreGroups: readonly CoreGroup[];
}

export type AbuseCategory = 'NEGLECT' | 'PHYSICAL' | 'SEXUAL' | 'EMOTIONAL' | 'MULTIPLE';

export interface CoreGroup {
  readonly id: string;
  readonly heldOn: CivilDate;
  readonly attendedBy: readonly ('POLICE' | 'SOCIAL_CARE' | 'HEALTH')[];
  readonly planAgreed: boolean;
}

export interface ConferenceReview {
  readonly id: string;
  readonly dueOn: CivilDate;
  readonly heldOn: CivilDate | null;
  readonly quorate: boolean | null;
}

/** The CN- episode. */
export interface ChildInNeedPlan extends ChildrenRecord, EpisodeInvitation {
  /** `CN-2014-00031`. */
  readonly reference: string;
  readonly area: AreaCode;
  readonly startedOn: CivilDate;
  readonly endedOn: CivilDate | null;
  readonly summary: string;
}

/** SSD CLAE with its latest placement. One period of care a record. */
export interface LookedAfterStatus extends ChildRecord {
  readonly current: boolean;
  readonly legalStatus:
    'C1' | 'C2' | 'E1' | 'V2' | 'V3' | 'V4' | 'L1' | 'L2' | 'L3' | 'J1' | 'J2' | 'J3';
  readonly since: CivilDate;
  readonly endedOn: CivilDate | null;
  readonly iroWorkerId: string | null;
  readonly lastReviewOn: CivilDate | null;
  readonly reviewCount: number;
  readonly initialHealthAssessmentOn: CivilDate | null;
  readonly placements: readonly Placement[];
}

export interface Placement {
  readonly id: string;
  readonly type: 'K2' | 'U1' | 'U2' | 'U3' | 'U4' | 'U5' | 'U6' | 'H5' | 'P1' | 'R5' | 'A3';
  readonly provider: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly postcode: string;
  readonly addressId: string | null;
  readonly distanceMiles: number | null;
  /** PROTECTED_ADDRESS. */
  readonly undisclosed: boolean;
}

export interface SocialCareMissingEpisode extends ChildRecord {
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly type: 'MISSING' | 'AWAY';
  readonly rhiOffered: boolean | null;
  readonly rhiAccepted: boolean | null;
  readonly needsAssessedOn: CivilDate | null;
}

export interface ReturnHomeInterview extends ChildRecord {
  readonly missingEpisodeId: string;
  /** Start of the 72-hour clock. */
  readonly returnedAt: Instant;
  readonly offered: boolean;
  readonly accepted: boolean | null;
  readonly at: Instant | null;
  readonly by: string | null;
  readonly pushPullFactors: readonly string[];
  readonly sharedWithPolice: boolean;
  readonly summary: string | null;
}

/** The LA- episode. */
export interface LadoCase extends ChildrenRecord, EpisodeInvitation {
  /** `LA-2014-00004`. */
  readonly reference: string;
  readonly area: AreaCode;
  readonly receivedAt: Instant;
  readonly awareAt: Instant;
  readonly adultRole: string;
  readonly adultPersonId: string;
  readonly outcome: 'SUBSTANTIATED' | 'UNSUBSTANTIATED' | 'MALICIOUS' | 'UNFOUNDED' | null;
}

/** Social care's side of s38(6); `requestId` is police's accommodation request. */
export interface AccommodationResponse extends ChildRecord {
  readonly requestId: string;
  readonly localAuthority: AreaCode;
  readonly receivedAt: Instant;
  readonly decidedAt: Instant | null;
  readonly decision: 'PROVIDED' | 'NO_BED' | 'REFUSED' | 'NO_REPLY' | null;
  readonly reason: string | null;
  readonly bedType: 'SECURE' | 'NON_SECURE' | null;
}
