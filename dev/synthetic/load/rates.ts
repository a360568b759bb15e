/*
 * How often things happen in a population of children: domain.md's rates for England, per 10,000
 * under-18s. Everything that the dataset `load` counts is tuned here and nowhere else.
 */

/** Events a year, as published (DfE children in need, looked-after children; NHS; Home Office). */
export const yearly = {
  referrals: 518,
  section47Enquiries: 187,
  attendances: 4_000,
  domesticAbuseIncidents: 300,
  missingEpisodes: 60,
  arrests: 55,
  chargingFiles: 6,
} as const;

/** Children on a day, as published (31 March). */
export const standing = { lookedAfter: 70 } as const;

/** Events a year that no source counts per child; assumed. */
export const assumedYearly = {
  incidents: 250,
  crimes: 110,
  policeProtections: 4,
  exploitationProfiles: 8,
  safeguardingContacts: 300,
  missedAppointments: 300,
  camhsReferrals: 180,
  sexualHealthContacts: 60,
  detainedAfterCharge: 3,
  harassment: 6,
  /** On one morning, not in a year: a fifth of what this says, because it is spread over the years. */
  inCustodyNow: 0.4,
} as const;

/**
 * Shares of what follows: of a referral, a strategy discussion (187 of 518) or an assessment; of an
 * enquiry, a conference; of a conference, a plan. About 42 plans and 300 children in need come of them.
 */
export const shares = {
  strategyDiscussion: yearly.section47Enquiries / yearly.referrals,
  assessment: 0.42,
  conference: 0.26,
  plan: 0.85,
  exhibitOfCrime: 0.2,
  fatherAtHome: 0.75,
  /** Assumed: how often what the inspection found happens. */
  lateDecision: 0.03,
  mashOfPoliceReferral: 0.3,
  medicalNotConsidered: 0.06,
  exploitationPlan: 0.6,
  certificate: 0.3,
  lookedAfterInCustody: 0.4,
  reappraised: 0.5,
  repeatedAccount: 0.04,
  witness: 0.04,
  retraction: 0.02,
  regulatedSuspect: 0.04,
  earlyAdvice: 0.4,
  specialMeasure: 0.6,
  victimInformation: 0.8,
} as const;

/** The years that the records go back. */
export const YEARS = 5;

/** One child in a hundred holds a quarter of the events, so that work per record shows. */
export const heavy = { children: 0.01, events: 0.25 } as const;
