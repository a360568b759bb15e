import type { DataClass } from '../../../schema/policy/data-class.js';
import type { DecisionVector } from '../../../schema/policy/decision-vector.js';
import { reaches } from '../../../schema/policy/level.js';
import type { Decision } from '../../../schema/policy/question.js';
import type { Holding } from '../server/subgraph.js';

/**
 * Classes of which single rows are held back silently. INVARIANT: worded the same with and without
 * rows, so that a filtered list never claims to be whole and never gives itself away.
 */
const silentlyCut: ReadonlySet<DataClass> = new Set(['PROTECTED_ADDRESS', 'INTELLIGENCE']);

/** A class of which an agency holds records, with or without any of this child. */
export interface HeldClass {
  readonly dataClass: DataClass;
  /** See {@link Holding}: true where it is so of every kind of record. */
  readonly isOfEveryFile: boolean;
}

/** How one class of an agency stands to the caller. */
export interface ClassStanding {
  readonly dataClass: DataClass;
  readonly decision: Decision;
  /** Rows may be left out without a word. */
  readonly isSilent: boolean;
  /** The decision about rows outside the caller's charging file, where they are cut to less; else null. */
  readonly outsideFile: Decision | null;
}

/** Rows of another service are left out without a word, where those of one's own are disclosed. */
const isCutByService = (dataClass: DataClass, authority: DecisionVector): boolean =>
  reaches(authority.level(dataClass), 'SUMMARY') &&
  !reaches(authority.about({ isOwnService: false }).level(dataClass), 'SUMMARY');

/** Owner rule (5) of the protocol: a prosecutor's FULL is for the file's own investigation. */
const decisionOutsideFile = (dataClass: DataClass, authority: DecisionVector): Decision | null => {
  const outside = authority.about({ isOtherInvestigation: true });
  return reaches(outside.level(dataClass), authority.level(dataClass))
    ? null
    : outside.of(dataClass);
};

/** The classes of an agency, once each, in the order of its holdings. */
export const classesOf = (holdings: readonly Holding[]): readonly HeldClass[] =>
  [...new Set(holdings.map(({ dataClass }) => dataClass))].map((dataClass) => ({
    dataClass,
    isOfEveryFile: holdings
      .filter((holding) => holding.dataClass === dataClass)
      .every((holding) => holding.isOfEveryFile === true),
  }));

/** How a class stands to the caller, under the decisions about one child. Costs no statement. */
export const standingOf = (holding: HeldClass, authority: DecisionVector): ClassStanding => {
  const { dataClass, isOfEveryFile } = holding;
  return {
    dataClass,
    decision: authority.of(dataClass),
    isSilent: silentlyCut.has(dataClass) || isCutByService(dataClass, authority),
    outsideFile: isOfEveryFile ? null : decisionOutsideFile(dataClass, authority),
  };
};
