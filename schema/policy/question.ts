import type { Agency, CallerAgency } from '../principal/agency.js';
import type { EpisodeKind, PassPerson } from '../principal/episode-pass.js';
import type { AccessPurpose } from '../principal/purpose.js';
import type { Role } from '../principal/role.js';
import type { DataClass } from './data-class.js';
import type { Level } from './level.js';

/** What of the caller a decision depends on: never who it is. */
export interface Caller {
  readonly agency: CallerAgency;
  readonly kind: 'person' | 'system';
  readonly roles: readonly Role[];
  /** Level of identity assurance, 1 to 3. */
  readonly assurance: number;
}

/** How the caller stands to the matter: facts of the verified pass, of the request and of the owner's tables. */
export interface MatterFacts {
  /**
   * Kind of the episode; SELF for an agency's own record, NONE for work lists, aggregates, commands, FEED for
   * the events that subscribers are told.
   */
  readonly kind: EpisodeKind | 'NONE' | 'FEED';
  /** Relation of the caller to this child; null when nobody named the caller. */
  readonly named: PassPerson['relation'] | null;
  /** Classes for which a justification was given and recorded with this request. */
  readonly justified: readonly DataClass[];
}

/** What is known of one child, by the pass or by the owner's own register. */
export interface ChildFacts {
  /** M3: the child's area is none of the caller's. */
  readonly isOutsideArea: boolean;
  /** M4: the owner restricts the child's record to people whom it names, and the caller is none. */
  readonly isRestricted: boolean;
  /** M7: of sixteen or more years, or of unknown age. */
  readonly isSixteen: boolean;
  /** M7: a young person, found competent to decide (Gillick), refused: by the owner's own record. */
  readonly isRefusedByChild: boolean;
  /** M11: consent to share was asked for and refused. */
  readonly isConsentRefused: boolean;
}

/** What is known of one record. */
export interface RecordFacts {
  /** The record was made by the caller's own health service. */
  readonly isOwnService: boolean;
  /** The record belongs to another investigation than the charging file's own. */
  readonly isOtherInvestigation: boolean;
  /** M9: older than it may be kept without a review, and not reviewed. */
  readonly isReviewDue: boolean;
  /** M6: of handling code C, or not released to the caller's agency in a sanitised text. */
  readonly isUnreleased: boolean;
}

/** How the caller stands to the child and the record. */
export interface Relation extends MatterFacts, ChildFacts, RecordFacts {}

/** A child, and a record, of whom nothing lifts or lowers what is shared. */
export const plainChild: ChildFacts = {
  isOutsideArea: false,
  isRestricted: false,
  isSixteen: false,
  isRefusedByChild: false,
  isConsentRefused: false,
};

export const plainRecord: RecordFacts = {
  isOwnService: false,
  isOtherInvestigation: false,
  isReviewDue: false,
  isUnreleased: false,
};

/** Everything that a decision about one class depends on, whichever class it is. */
export interface Circumstances {
  readonly caller: Caller;
  readonly purpose: AccessPurpose;
  readonly relation: Relation;
  /** The agency that holds the record. */
  readonly owner: Agency;
}

export interface Question extends Circumstances {
  readonly dataClass: DataClass;
}

/**
 * Why less than FULL. Where several apply, the first of this list is given: what the caller can never
 * change stands before what another episode, role or justification would.
 */
export const decisionReasons = [
  'DECISION_FAILED',
  'NO_RECORD_ACCESS',
  'PURPOSE_NOT_AVAILABLE',
  'RESTRICTED_RECORD',
  'EPISODE_REQUIRED',
  'ROLE_LIMIT',
  'LEGAL_PRIVILEGE',
  'HANDLING_CODE',
  'CONSENT_REFUSED',
  'YOUNG_PERSON_DECIDES',
  'OTHER_INVESTIGATION',
  'OUTSIDE_AREA',
  'REVIEW_DUE',
  'JUSTIFICATION_REQUIRED',
  'RELATION_REQUIRED',
  'NOT_SHARED',
] as const;

export type DecisionReason = (typeof decisionReasons)[number];

export interface Decision {
  readonly level: Level;
  /** Null only when the level is FULL. */
  readonly reason: DecisionReason | null;
  /** Ids of the policies that opened this level and of those that kept it from the next. */
  readonly policies: readonly string[];
  /** Law for people to read: what opens this level, or what withholds everything. */
  readonly lawfulBasis: string;
}
