import type { Agency } from '../../schema/principal/agency.js';
import type { AccessPurpose } from '../../schema/principal/purpose.js';
import type { CivilDate, Instant } from '../../schema/time/instant.js';
import type { AreaCode, DatasetName, EthnicityCode, Ruleset, Sex } from './world/common.js';
import type { CpsWorld } from './world/cps-world.js';
import type { HealthWorld } from './world/health-world.js';
import type { PoliceWorld } from './world/police-world.js';
import type { Reference } from './world/reference.js';
import type { SocialCareWorld } from './world/social-care-world.js';

/**
 * A synthetic world: the truth, and what each agency holds of it, with its own ids and spellings.
 * Every record is one row of its owner's tables; nested lists are child tables with their own id,
 * in order. Times are UTC with `Z`; a null is "not held" unless the field says otherwise.
 */
export interface World {
  readonly dataset: DatasetName;
  /** 0 for a whole dataset and for the first part of a large one, which is written part by part. */
  readonly part: number;
  /** The moment at which the domain clock starts. */
  readonly asOf: Instant;
  readonly ruleset: Ruleset;
  readonly reference: Reference;
  /** The truth, never loaded into an API: used to score linkage. */
  readonly children: readonly WorldChild[];
  readonly police: PoliceWorld;
  readonly socialCare: SocialCareWorld;
  readonly health: HealthWorld;
  readonly cps: CpsWorld;
  readonly stories: readonly Story[];
}

export interface WorldChild {
  /** `Child.id`. */
  readonly id: string;
  readonly story: string | null;
  readonly area: AreaCode;
  readonly givenName: string;
  readonly familyName: string;
  /** Null exactly for the unborn. */
  readonly dateOfBirth: CivilDate | null;
  readonly expectedDateOfBirth: CivilDate | null;
  readonly sex: Sex;
  readonly ethnicity: EthnicityCode;
  readonly postcode: string;
  /** Ten digits of the 999 range; null for the unborn. */
  readonly nhsNumber: string | null;
  readonly upn: string | null;
  /** The same for children of one household. */
  readonly householdId: string;
  readonly twinOf: string | null;
  /** Agencies that hold a record of this child. */
  readonly heldBy: readonly Agency[];
}

/** What `childview stories` prints. */
export interface Story {
  /** `ST-13`, or `LK-01` … `LK-04` for the linkage specials. */
  readonly story: string;
  readonly title: string;
  readonly childIds: readonly string[];
  /** A reference of an open episode by the purpose that it serves; the URN for charging. */
  readonly episodes: Readonly<Partial<Record<AccessPurpose, string>>>;
  readonly urn: string | null;
  /** Indicators (R01 to R25) that must be raised for a child of this story. */
  readonly raises: readonly string[];
  /** Indicators that must be evaluated and not raised. */
  readonly doesNotRaise: readonly string[];
}
