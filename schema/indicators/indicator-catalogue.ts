import { indicatorLimits as limits } from './indicator-limits.js';

/** What an indicator says of itself, whatever came of it. */
export interface IndicatorText {
  /** For a caseworker, in a line. Tells nothing of what it found. */
  readonly title: string;
  /** The threshold that was used. */
  readonly threshold: string;
}

const days = (count: number): string => `${String(count)} days`;
const workingDays = (count: number): string =>
  count === 1 ? '1 working day' : `${String(count)} working days`;
const recorded = 'Recorded';

/** The named rules, R01 to R25. Who evaluates one is said where its rule is. */
export const indicatorCatalogue = {
  R01: {
    title: 'Repeated concerns',
    threshold: `${String(limits.repeatedConcerns.inTwelveMonths)} in 12 months, or ${String(limits.repeatedConcerns.inNinetyDays)} in 90 days, about the child or the household`,
  },
  R02: {
    title: 'Risk not judged anew after harassment',
    threshold: workingDays(limits.reappraisal.withinWorkingDays),
  },
  R03: {
    title: 'No further action, then harassment, and no change of plan',
    threshold: recorded,
  },
  R04: { title: 'At risk of sexual exploitation, without a warning flag', threshold: recorded },
  R05: { title: 'At risk of sexual exploitation, without a plan', threshold: recorded },
  R06: {
    title: 'Information shared, and no plan recorded',
    threshold: workingDays(limits.planAfterSharing.withinWorkingDays),
  },
  R07: {
    title: 'Returned from missing, without an interview or a plan',
    threshold: `Interview ${String(limits.returnHomeInterview.withinHours)} hours, plan ${workingDays(limits.needsAfterMissing.withinWorkingDays)}`,
  },
  R08: {
    title: 'Missing, with signs of exploitation',
    threshold: `${String(limits.missingEpisodes.inNinetyDays)} episodes in 90 days, found with persons of concern, or a device not examined`,
  },
  R09: {
    title: 'Investigation over twelve weeks, without an inspector’s review since',
    threshold: days(limits.investigation.overDays),
  },
  R10: {
    title: 'Investigation without an entry',
    threshold: days(limits.investigationSilent.overDays),
  },
  R11: {
    title: 'Investigation without a plan or a supervisor’s review',
    threshold: `A plan, and a review that looks at the evidence every ${days(limits.supervisorReview.everyDays)}`,
  },
  R12: {
    title: 'Charging decision late',
    threshold: `${days(limits.chargingDecision.withinDays)}, or the day set by an action plan`,
  },
  R13: {
    title: 'Device not examined',
    threshold: `${days(limits.deviceExamination.withinDays)}; a victim’s device never sent, in a case of exploitation: ${days(limits.deviceSubmission.withinDays)}`,
  },
  R14: { title: 'Other children near the suspect not checked', threshold: recorded },
  R15: { title: 'Designated officer (LADO) told late, or not yet', threshold: workingDays(1) },
  R16: { title: 'Detention certificate missing', threshold: recorded },
  R17: { title: 'Looked-after child detained, without accommodation', threshold: recorded },
  R18: {
    title: 'Police protection ended, without a plan or an assessment',
    threshold: workingDays(limits.followUpOfProtection.withinWorkingDays),
  },
  R19: { title: 'Police risk review due', threshold: recorded },
  R20: { title: 'Investigation not with a specialist team', threshold: recorded },
  R21: { title: 'Medical examination not considered', threshold: recorded },
  R22: {
    title: 'Away from home while a charging decision is awaited',
    threshold: days(limits.separation.overDays),
  },
  R23: {
    title: 'Child asked to repeat the account',
    threshold: `${String(limits.accounts.most)} account beside a recorded interview`,
  },
  R24: { title: 'Retraction not reviewed, or complainant made suspect', threshold: recorded },
  R25: { title: 'Witness without support, or wishes not respected', threshold: recorded },
} as const satisfies Readonly<Record<string, IndicatorText>>;

export type IndicatorCode = keyof typeof indicatorCatalogue;

const isIndicatorCode = (text: string): text is IndicatorCode =>
  Object.hasOwn(indicatorCatalogue, text);

/** In the order of their numbers. */
export const indicatorCodes: readonly IndicatorCode[] =
  Object.keys(indicatorCatalogue).filter(isIndicatorCode);

/** Whether a rule holds of a child. NOT_EVALUABLE: an input is withheld, or did not come. */
export type IndicatorState = 'RAISED' | 'NOT_RAISED' | 'NOT_EVALUABLE';
