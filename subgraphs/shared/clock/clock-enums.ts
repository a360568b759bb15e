import { registerEnumType } from 'type-graphql';
import type { ClockBasis, ClockCode, ClockStatus } from './clock-code.js';

type Names<Name extends string> = { readonly [N in Name]: N };
type Descriptions<Name extends string> = Readonly<Record<Name, { readonly description: string }>>;

export const ClockCodeEnum: Names<ClockCode> = {
  REFERRAL_DECISION: 'REFERRAL_DECISION',
  CHILD_AND_FAMILY_ASSESSMENT: 'CHILD_AND_FAMILY_ASSESSMENT',
  ICPC: 'ICPC',
  RCPC_FIRST: 'RCPC_FIRST',
  RCPC_SUBSEQUENT: 'RCPC_SUBSEQUENT',
  CP_CORE_GROUP: 'CP_CORE_GROUP',
  LADO_NOTIFICATION: 'LADO_NOTIFICATION',
  LAC_REVIEW_FIRST: 'LAC_REVIEW_FIRST',
  LAC_REVIEW_SECOND: 'LAC_REVIEW_SECOND',
  LAC_REVIEW: 'LAC_REVIEW',
  LAC_INITIAL_HEALTH_ASSESSMENT: 'LAC_INITIAL_HEALTH_ASSESSMENT',
  RETURN_HOME_INTERVIEW: 'RETURN_HOME_INTERVIEW',
  POLICE_PROTECTION_S46: 'POLICE_PROTECTION_S46',
  PACE_REVIEW_FIRST: 'PACE_REVIEW_FIRST',
  PACE_REVIEW: 'PACE_REVIEW',
  PACE_DETENTION_LIMIT: 'PACE_DETENTION_LIMIT',
  DETENTION_CERTIFICATE: 'DETENTION_CERTIFICATE',
  PRE_CHARGE_BAIL: 'PRE_CHARGE_BAIL',
  HARM_ASSESSMENT: 'HARM_ASSESSMENT',
  RISK_REAPPRAISAL: 'RISK_REAPPRAISAL',
  INVESTIGATION_12_WEEK: 'INVESTIGATION_12_WEEK',
  SUPERVISOR_REVIEW: 'SUPERVISOR_REVIEW',
  RISK_PLAN_REVIEW: 'RISK_PLAN_REVIEW',
  OFFENDER_VISIT: 'OFFENDER_VISIT',
  CPS_CHARGING_28D: 'CPS_CHARGING_28D',
  ACTION_PLAN_RETURN: 'ACTION_PLAN_RETURN',
  FGM_REPORT: 'FGM_REPORT',
  ICO_BREACH: 'ICO_BREACH',
};

export const ClockStatusEnum: Names<ClockStatus> = {
  RUNNING: 'RUNNING',
  DUE_SOON: 'DUE_SOON',
  BREACHED: 'BREACHED',
  MET: 'MET',
  MET_LATE: 'MET_LATE',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
};

export const ClockBasisEnum: Names<ClockBasis> = {
  STATUTE: 'STATUTE',
  STATUTORY_GUIDANCE: 'STATUTORY_GUIDANCE',
  CODE: 'CODE',
  OPERATIONAL_STANDARD: 'OPERATIONAL_STANDARD',
  FORCE_POLICY: 'FORCE_POLICY',
};

const codeDescriptions: Descriptions<ClockCode> = {
  REFERRAL_DECISION: { description: "Children's social care decides what to do with a referral." },
  CHILD_AND_FAMILY_ASSESSMENT: { description: 'The child and family assessment is completed.' },
  ICPC: { description: 'The initial child protection conference is held.' },
  RCPC_FIRST: { description: 'The first review child protection conference is held.' },
  RCPC_SUBSEQUENT: { description: 'The next review child protection conference is held.' },
  CP_CORE_GROUP: { description: 'The core group of a child protection plan first meets.' },
  LADO_NOTIFICATION: {
    description:
      'The designated officer (LADO) is told of an allegation against a person who works with children.',
  },
  LAC_REVIEW_FIRST: { description: "The first review of a looked-after child's case." },
  LAC_REVIEW_SECOND: { description: "The second review of a looked-after child's case." },
  LAC_REVIEW: { description: "The next review of a looked-after child's case." },
  LAC_INITIAL_HEALTH_ASSESSMENT: {
    description: 'The initial health assessment of a child who became looked after.',
  },
  RETURN_HOME_INTERVIEW: {
    description: 'The independent return interview after a missing episode.',
  },
  POLICE_PROTECTION_S46: {
    description:
      'The longest time that a child may be kept in police protection, Children Act 1989 section 46.',
  },
  PACE_REVIEW_FIRST: { description: 'The first review of detention, PACE section 40.' },
  PACE_REVIEW: { description: 'The next review of detention, PACE section 40.' },
  PACE_DETENTION_LIMIT: {
    description: 'The longest detention without charge, PACE sections 41 to 44.',
  },
  DETENTION_CERTIFICATE: {
    description:
      'The certificate why a child stayed in police detention after charge is ready for the court, PACE section 38(7).',
  },
  PRE_CHARGE_BAIL: { description: 'The end of the bail period before charge.' },
  HARM_ASSESSMENT: { description: 'The harm assessment unit assesses what it received.' },
  RISK_REAPPRAISAL: { description: 'Risk is assessed again after an escalation.' },
  INVESTIGATION_12_WEEK: {
    description: 'An inspector is alerted to an investigation of twelve weeks.',
  },
  SUPERVISOR_REVIEW: { description: 'A supervisor reviews the investigation again.' },
  RISK_PLAN_REVIEW: { description: 'The plan against exploitation of a child is looked at again.' },
  OFFENDER_VISIT: { description: 'The offender manager visits a managed offender again.' },
  CPS_CHARGING_28D: {
    description: 'The CPS decides on a file that was complete when it was submitted.',
  },
  ACTION_PLAN_RETURN: { description: 'The police answer the action plan of a prosecutor.' },
  FGM_REPORT: {
    description: 'A professional reports female genital mutilation of a girl to the police.',
  },
  ICO_BREACH: {
    description: "A breach of personal data is notified to the Information Commissioner's Office.",
  },
};

const statusDescriptions: Descriptions<ClockStatus> = {
  RUNNING: { description: 'Not done, and not due soon.' },
  DUE_SOON: { description: 'Not done, and the time left is short.' },
  BREACHED: { description: 'Not done, and overdue.' },
  MET: { description: 'Done in time.' },
  MET_LATE: { description: 'Done, but late; it stays breached.' },
  NOT_APPLICABLE: {
    description: 'There is no such duty under the law and policy in force for this record.',
  },
};

const basisDescriptions: Descriptions<ClockBasis> = {
  STATUTE: { description: 'An Act or regulations.' },
  STATUTORY_GUIDANCE: {
    description: 'Guidance that must be followed unless there is good reason not to.',
  },
  CODE: { description: 'A code of practice.' },
  OPERATIONAL_STANDARD: { description: 'A standard that the agencies have agreed.' },
  FORCE_POLICY: { description: "The force's own policy." },
};

registerEnumType(ClockCodeEnum, {
  name: 'ClockCode',
  description:
    'What must be done by when. The law and the length are in `legalRef` and `ruleset` of the clock.',
  valuesConfig: codeDescriptions,
});
registerEnumType(ClockStatusEnum, {
  name: 'ClockStatus',
  description: 'Where a clock stands now.',
  valuesConfig: statusDescriptions,
});
registerEnumType(ClockBasisEnum, {
  name: 'ClockBasis',
  description: 'What makes a clock binding.',
  valuesConfig: basisDescriptions,
});
