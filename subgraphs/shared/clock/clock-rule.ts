import type { ClockBasis, ClockCode } from './clock-code.js';

/**
 * How a clock is counted. WORKING_DAYS, DAYS and MONTHS run to the end of a day in London; HOURS are
 * elapsed hours across clock changes; an EVENT or a DATE is set by the record itself.
 */
export type ClockUnit = 'WORKING_DAYS' | 'DAYS' | 'MONTHS' | 'HOURS' | 'EVENT' | 'DATE';

/** A length that the law allows instead, such as a superintendent's extension of detention. */
export type ClockVariant =
  | 'HIGH_RISK'
  | 'SUPERINTENDENT_AUTHORITY'
  | 'COURT_WARRANT'
  | 'INSPECTOR_EXTENSION'
  | 'SUPERINTENDENT_EXTENSION'
  | 'COURT_EXTENSION';

/** How long, and by what authority: the number and its citation stand together. */
export interface ClockTerm {
  /** In `unit`; null when the record itself names the date or the event. */
  readonly length: number | null;
  readonly unit: ClockUnit;
  readonly legalRef: string;
}

/** One clock as one ruleset has it. */
export interface ClockRule extends ClockTerm {
  readonly code: ClockCode;
  /** What starts it, in words; its day is day 0. */
  readonly start: string;
  readonly basis: ClockBasis;
  /**
   * DUE_SOON when no more than this is left: working days for WORKING_DAYS, hours for HOURS and EVENT,
   * calendar days for the rest; 0 is the due day itself. Product defaults, not law.
   */
  readonly dueSoonWithin: number;
  readonly variants?: Readonly<Partial<Record<ClockVariant, ClockTerm>>>;
  /** False: computed and shown, but nobody is alerted, as there was no standard yet. */
  readonly isAlerted: boolean;
  /** False: this ruleset has no such clock; `legalRef` says since when there is one. */
  readonly isInForce: boolean;
}

/** Every clock of one time and place; a missing or misfiled rule does not compile. */
export type ClockRuleset = { readonly [Code in ClockCode]: ClockRule & { readonly code: Code } };
