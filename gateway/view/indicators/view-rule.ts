import type { IndicatorCode } from '../../../schema/indicators/indicator-catalogue.js';
import type { DataClass } from '../../../schema/policy/data-class.js';
import type { Agency } from '../../../schema/principal/agency.js';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import type { Given } from '../given.js';

/** A record that raises an indicator. */
export interface Finding {
  readonly id: string | null;
  readonly agency: Agency;
  /** The day from which on it has been so. */
  readonly since: CivilDate;
}

/** What the agencies answered about one child. */
export interface Facts {
  readonly police: Given;
  readonly socialCare: Given;
  readonly cps: Given;
  /** Domain time, as the agencies looked. */
  readonly now: Instant;
  /** The same day in London. */
  readonly today: CivilDate;
}

/** Records of an agency that a rule looks at. */
export interface RuleInput {
  readonly agency: Agency;
  readonly dataClass: DataClass;
  /** SUMMARY, unless a field of the need takes more. */
  readonly at?: 'FULL';
}

/**
 * A named rule over records of several agencies: a pure function of what the caller may see. INVARIANT: of
 * each field of `needs` the classes are among `inputs`, at the level named there; so that a rule of which an
 * input is withheld is NOT_EVALUABLE, and is never asked.
 */
export interface ViewRule {
  readonly code: IndicatorCode;
  readonly inputs: readonly RuleInput[];
  /** What it needs of each agency's part of the child. */
  readonly needs: Readonly<Partial<Record<Agency, string>>>;
  readonly find: (facts: Facts) => readonly Finding[];
}
