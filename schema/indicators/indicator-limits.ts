/**
 * The numbers of the indicators, each once, with where it comes from. An indicator is a named rule over
 * records, never a score: a partnership that works to another number changes it here.
 * "Report" is the inspectorate's report on the force of February 2015.
 */
export const indicatorLimits = {
  /** Product default: the report found concerns about one child looked at one by one. */
  repeatedConcerns: { inTwelveMonths: 3, inNinetyDays: 2 },
  /** Product default, as the RISK_REAPPRAISAL clock: the working day after risk is known to have risen. */
  reappraisal: { withinWorkingDays: 1 },
  /** Product default: a week of working days for the minutes and the plan of a discussion. */
  planAfterSharing: { withinWorkingDays: 5 },
  /** DfE statutory guidance on missing children, January 2014, paras 31-33: interview within 72 hours. */
  returnHomeInterview: { withinHours: 72 },
  /** Product default: ten working days to assess needs after a return, as for a core group. */
  needsAfterMissing: { withinWorkingDays: 10 },
  /** Product default: a pattern, after the report's five of six missing cases judged inadequate. */
  missingEpisodes: { inNinetyDays: 3 },
  /** The force's policy (report): an inspector is alerted to investigations of over twelve weeks. */
  investigation: { overDays: 84 },
  /** Product default: four weeks, as the SUPERVISOR_REVIEW clock. */
  investigationSilent: { overDays: 28 },
  /** Product default, as the SUPERVISOR_REVIEW clock. */
  supervisorReview: { everyDays: 28 },
  /** CPS operational standard: consultations are completed within 28 days. */
  chargingDecision: { withinDays: 28 },
  /** Product default, after the report's exhibits that waited from April to November. */
  deviceExamination: { withinDays: 60 },
  /** Product default: a victim's device is sent within four weeks, before which a supervisor has looked at the case. */
  deviceSubmission: { withinDays: 28 },
  /** Product default: five working days for a plan or an assessment after police protection. */
  followUpOfProtection: { withinWorkingDays: 5 },
  /** Product default, after the report's baby who was six months away from home. */
  separation: { overDays: 90 },
  /** Achieving Best Evidence: the first account once, then the recorded interview. */
  accounts: { most: 1 },
} as const;
