import { inForce } from './term.js';

export const harmAssessment = inForce({
  code: 'HARM_ASSESSMENT',
  start: 'received by the harm assessment unit (day 0)',
  length: 3,
  unit: 'WORKING_DAYS',
  basis: 'FORCE_POLICY',
  legalRef: 'Force policy (product default): within 3 working days',
  dueSoonWithin: 1,
  variants: {
    HIGH_RISK: {
      length: 0,
      unit: 'DAYS',
      legalRef: 'Force policy (product default): high risk on the same day',
    },
  },
});

export const riskReappraisal = inForce({
  code: 'RISK_REAPPRAISAL',
  start: 'escalation (day 0)',
  length: 1,
  unit: 'WORKING_DAYS',
  basis: 'FORCE_POLICY',
  legalRef: 'Force policy (product default): within 1 working day',
  dueSoonWithin: 0,
});

export const investigation12Week = inForce({
  code: 'INVESTIGATION_12_WEEK',
  start: 'reported to the police (day 0)',
  length: 84,
  unit: 'DAYS',
  basis: 'FORCE_POLICY',
  legalRef: 'West Mercia Police policy in 2014: an inspector is alerted after 12 weeks',
  dueSoonWithin: 14,
});

export const supervisorReview = inForce({
  code: 'SUPERVISOR_REVIEW',
  start: 'last review by a supervisor (day 0)',
  length: 28,
  unit: 'DAYS',
  basis: 'FORCE_POLICY',
  legalRef: 'Force policy (product default): every 28 days',
  dueSoonWithin: 5,
});

export const riskPlanReview = inForce({
  code: 'RISK_PLAN_REVIEW',
  start: 'plan agreed',
  length: null,
  unit: 'DATE',
  basis: 'FORCE_POLICY',
  legalRef: 'Force policy: the date that the risk management plan sets; no law sets one',
  dueSoonWithin: 5,
});

export const offenderVisit = inForce({
  code: 'OFFENDER_VISIT',
  start: 'last visit, or else the day on which the offender was first managed',
  length: null,
  unit: 'DATE',
  basis: 'STATUTORY_GUIDANCE',
  legalRef:
    'MAPPA Guidance (Criminal Justice Act 2003 s325): the date that the offender manager sets',
  dueSoonWithin: 7,
});

export const cpsCharging28d = inForce({
  code: 'CPS_CHARGING_28D',
  start: 'file submitted for a decision on the full code test (day 0)',
  length: 28,
  unit: 'DAYS',
  basis: 'OPERATIONAL_STANDARD',
  legalRef:
    "Crown Prosecution Service operational standard: decision within 28 days; Director's Guidance on Charging (DG6)",
  dueSoonWithin: 7,
});

export const actionPlanReturn = inForce({
  code: 'ACTION_PLAN_RETURN',
  start: 'action plan issued by the prosecutor',
  length: null,
  unit: 'DATE',
  basis: 'OPERATIONAL_STANDARD',
  legalRef: "Director's Guidance on Charging: the date that the action plan sets",
  dueSoonWithin: 5,
});
