/** Every statutory or policy clock that the four agencies keep, in the order of a child's journey. */
export const clockCodes = [
  'REFERRAL_DECISION',
  'CHILD_AND_FAMILY_ASSESSMENT',
  'ICPC',
  'RCPC_FIRST',
  'RCPC_SUBSEQUENT',
  'CP_CORE_GROUP',
  'LADO_NOTIFICATION',
  'LAC_REVIEW_FIRST',
  'LAC_REVIEW_SECOND',
  'LAC_REVIEW',
  'LAC_INITIAL_HEALTH_ASSESSMENT',
  'RETURN_HOME_INTERVIEW',
  'POLICE_PROTECTION_S46',
  'PACE_REVIEW_FIRST',
  'PACE_REVIEW',
  'PACE_DETENTION_LIMIT',
  'DETENTION_CERTIFICATE',
  'PRE_CHARGE_BAIL',
  'HARM_ASSESSMENT',
  'RISK_REAPPRAISAL',
  'INVESTIGATION_12_WEEK',
  'SUPERVISOR_REVIEW',
  'RISK_PLAN_REVIEW',
  'OFFENDER_VISIT',
  'CPS_CHARGING_28D',
  'ACTION_PLAN_RETURN',
  'FGM_REPORT',
  'ICO_BREACH',
] as const;

export type ClockCode = (typeof clockCodes)[number];

/** Where a clock stands. MET_LATE has stopped, but after it was due, and stays breached. */
export const clockStatuses = [
  'RUNNING',
  'DUE_SOON',
  'BREACHED',
  'MET',
  'MET_LATE',
  'NOT_APPLICABLE',
] as const;

export type ClockStatus = (typeof clockStatuses)[number];

/** What binds: an Act or regulations, statutory guidance, a code of practice, a standard, or a force's own policy. */
export const clockBases = [
  'STATUTE',
  'STATUTORY_GUIDANCE',
  'CODE',
  'OPERATIONAL_STANDARD',
  'FORCE_POLICY',
] as const;

export type ClockBasis = (typeof clockBases)[number];

/** The law and policy of a time and place: West Mercia in 2014; England and Wales in 2026. */
export type ClockRulesetName = 'WM_2014' | 'EW_2026';
