import type { Agency } from '../../../schema/principal/agency.js';
import type { ConsentState } from '../../../schema/principal/episode-pass.js';
import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import type {
  AreaCode,
  ChildrenRecord,
  EpisodeInvitation,
  EthnicityCode,
  NameAsRecorded,
  Person,
  PlanAction,
  StaffMember,
} from './common.js';
import type {
  AccommodationResponse,
  ChildInNeedPlan,
  ChildProtectionPlan,
  LadoCase,
  LookedAfterStatus,
  ReturnHomeInterview,
  SocialCareMissingEpisode,
} from './social-care-plans.js';
import type {
  ChildAndFamilyAssessment,
  Contact,
  EarlyHelpEpisode,
  InitialChildProtectionConference,
  Referral,
  Section47Enquiry,
  StrategyDiscussion,
} from './social-care-process.js';

/** What the four authorities hold, the child index (`children`, every child) included. */
export interface SocialCareWorld {
  readonly children: readonly SocialCareChild[];
  /** The identifiers that the index knows, each with its scheme. */
  readonly identifiers: readonly AgencyIdentifier[];
  /** Which agency's local record belongs to which child. */
  readonly linkedRecords: readonly LinkedRecord[];
  readonly matchCandidates: readonly MatchCandidate[];
  readonly people: readonly Person[];
  readonly workers: readonly StaffMember[];
  readonly addresses: readonly Address[];
  readonly family: readonly FamilyRelationship[];
  readonly contacts: readonly Contact[];
  readonly referrals: readonly Referral[];
  readonly assessments: readonly ChildAndFamilyAssessment[];
  readonly strategyDiscussions: readonly StrategyDiscussion[];
  readonly section47Enquiries: readonly Section47Enquiry[];
  readonly conferences: readonly InitialChildProtectionConference[];
  readonly protectionPlans: readonly ChildProtectionPlan[];
  readonly cinPlans: readonly ChildInNeedPlan[];
  readonly lookedAfter: readonly LookedAfterStatus[];
  readonly missingEpisodes: readonly SocialCareMissingEpisode[];
  readonly returnHomeInterviews: readonly ReturnHomeInterview[];
  readonly ladoCases: readonly LadoCase[];
  readonly earlyHelp: readonly EarlyHelpEpisode[];
  readonly accommodationResponses: readonly AccommodationResponse[];
  readonly mashEpisodes: readonly MashEpisode[];
  readonly informationExchanges: readonly InformationExchange[];
}

/** Child index and case file in one: `ChildIdentity` plus the standing of the case. */
export interface SocialCareChild extends NameAsRecorded {
  readonly laChildId: string;
  readonly preferredName: string | null;
  readonly isUnborn: boolean;
  readonly expectedDateOfBirth: CivilDate | null;
  readonly dateOfDeath: CivilDate | null;
  readonly gender: string | null;
  readonly ethnicity: EthnicityCode | null;
  readonly firstLanguage: string | null;
  readonly interpreterNeeded: boolean | null;
  readonly disabilityCodes: readonly string[];
  readonly sendStatus: 'NONE' | 'SEN_SUPPORT' | 'STATEMENT' | 'EHCP' | null;
  /** NHS number as social care has it (3 % wrong), null where unknown. */
  readonly nhsNumber: string | null;
  readonly upn: string | null;
  readonly localityOnly: string;
  readonly involvementStatus: 'CLOSED' | 'EARLY_HELP' | 'CIN' | 'CPP' | 'LAC' | 'CARE_LEAVER';
  readonly allocatedWorkerId: string | null;
  readonly consent: ConsentState;
  /** M10: the alleged perpetrator lives at, or is a parent in, the household. */
  readonly perpetratorInHousehold: boolean;
}

export interface AgencyIdentifier {
  readonly id: string;
  readonly childId: string;
  readonly scheme:
    | 'NHS_NUMBER'
    | 'UPN'
    | 'LA_CHILD_ID'
    | 'PNC_ID'
    | 'CRO_NUMBER'
    | 'POLICE_NOMINAL'
    | 'CPS_PERSON';
  readonly value: string;
  readonly verified: boolean;
  readonly verifiedBy: Agency | null;
}

export interface LinkedRecord {
  readonly id: string;
  readonly childId: string;
  readonly agency: Agency;
  readonly localId: string;
  readonly method:
    | 'DETERMINISTIC_NHS'
    | 'DETERMINISTIC_UPN'
    | 'PROBABILISTIC'
    | 'MANUAL'
    | 'OVERRIDE_INCLUDE'
    | 'OVERRIDE_EXCLUDE';
  readonly status: 'UNLINKED' | 'PROPOSED' | 'CONFIRMED' | 'NEEDS_ATTENTION' | 'SUSPENDED';
  readonly confidence: 'VERIFIED' | 'HIGH' | 'REVIEW' | 'LOW';
  readonly weight: number | null;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Instant | null;
}

/** Two children that look alike: for the linkage steward. */
export interface MatchCandidate {
  readonly id: string;
  readonly leftChildId: string;
  readonly rightChildId: string;
  readonly possibleTwins: boolean;
  /** Lawfully kept apart (adoption): OVERRIDE_EXCLUDE that no steward may lift. */
  readonly forbidden: boolean;
  readonly status: 'OPEN' | 'CONFIRMED' | 'REJECTED' | 'EXPIRED';
  readonly reason: string;
}

export interface Address {
  readonly id: string;
  readonly childId: string;
  readonly kind: 'HOME' | 'PLACEMENT' | 'REFUGE' | 'SCHOOL' | 'PREVIOUS';
  readonly line1: string;
  readonly line2: string | null;
  readonly town: string;
  readonly postcode: string;
  readonly uprn: string | null;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** PROTECTED_ADDRESS instead of CONTACT. */
  readonly protected: boolean;
}

export interface FamilyRelationship {
  readonly id: string;
  readonly childId: string;
  readonly personId: string;
  readonly relationship:
    'MOTHER' | 'FATHER' | 'STEP_PARENT' | 'GRANDPARENT' | 'SIBLING' | 'FOSTER_CARER' | 'OTHER';
  readonly parentalResponsibility: boolean | null;
  readonly contactRestricted: boolean;
  readonly inHousehold: boolean;
}

/** The ME- episode. */
export interface MashEpisode extends ChildrenRecord, EpisodeInvitation {
  /** `ME-2014-00009`. */
  readonly reference: string;
  readonly area: AreaCode;
  readonly openedAt: Instant;
  readonly threshold: 'UNIVERSAL' | 'EARLY_HELP' | 'CHILD_IN_NEED' | 'CHILD_PROTECTION' | null;
  readonly ragRating: 'RED' | 'AMBER' | 'GREEN' | null;
  readonly decision: 'STRATEGY_DISCUSSION' | 'ASSESSMENT' | 'EARLY_HELP' | 'NFA' | null;
  readonly planRecorded: boolean;
  /** Why no plan is needed; null where none was reasoned. */
  readonly noPlanReason: string | null;
  readonly lead: Agency;
  readonly contributions: readonly AgencyContribution[];
  readonly actions: readonly PlanAction[];
}

export interface AgencyContribution {
  readonly id: string;
  readonly agency: Agency;
  readonly requestedAt: Instant;
  readonly contributedAt: Instant | null;
}

export interface InformationExchange extends ChildrenRecord {
  readonly requestedBy: Agency;
  readonly requestedOf: Agency;
  readonly requestedAt: Instant;
  readonly lawfulBasis:
    | 'CA1989_S47'
    | 'CA1989_S17_CONSENT'
    | 'CA2004_S11'
    | 'CA2004_S16LA'
    | 'CDA1998_S115'
    | 'PACE_S38'
    | 'VITAL_INTERESTS';
  readonly purpose: AccessPurpose;
  readonly items: readonly string[];
  readonly respondedAt: Instant | null;
  readonly refused: boolean;
  readonly refusalReason:
    | 'MORE_DETRIMENTAL_TO_CHILD'
    | 'RISK_TO_THIRD_PARTY'
    | 'PREJUDICE_TO_INVESTIGATION'
    | 'NOT_RELEVANT'
    | 'INTELLIGENCE_SOURCE'
    | null;
  readonly strategyDiscussionId: string | null;
  readonly mashEpisodeId: string | null;
}
