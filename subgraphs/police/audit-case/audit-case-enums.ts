import { namedEnum } from '../../shared/server/named-enum.js';

export const AuditSampleEnum = namedEnum('AuditSample', 'Which cases were audited.', {
  SELF_ASSESSED: 'The cases that the force audited itself by the criteria of the inspectorate.',
  FURTHER: 'The further cases that inspectors read.',
});
export type AuditSample = keyof typeof AuditSampleEnum;

export const AssessorEnum = namedEnum('Assessor', 'Who graded a case.', {
  FORCE: 'The force itself.',
  INSPECTORATE: 'The inspectorate.',
});
export type Assessor = keyof typeof AssessorEnum;

export const AuditGradeEnum = namedEnum('AuditGrade', 'How well a case was handled.', {
  GOOD: 'Good.',
  ADEQUATE: 'Adequate.',
  INADEQUATE: 'Inadequate.',
});
export type AuditGradeValue = keyof typeof AuditGradeEnum;

export const AuditCaseTypeEnum = namedEnum(
  'AuditCaseType',
  'Type of an audited case, as annex A of the inspection report names them.',
  {
    S47_ENQUIRY: 'Enquiry under section 47 of the Children Act 1989.',
    GENERAL_CONCERN_REFERRAL: "General concern with a referral to children's social care.",
    DOMESTIC_ABUSE: 'Domestic abuse.',
    SEX_OFFENDER_ENQUIRY: 'Sex offender enquiry.',
    MISSING: 'Missing child.',
    POLICE_PROTECTION: 'Police protection.',
    CSE: 'Child sexual exploitation.',
    ONLINE_SEXUAL_ABUSE: 'Online sexual abuse.',
    CUSTODY: 'Child in police custody.',
    UNSPECIFIED: 'Not given: the types of annex A sum to 32 of 33 cases.',
  },
);
export type AuditCaseType = keyof typeof AuditCaseTypeEnum;

export const AuditThemeEnum = namedEnum('AuditTheme', 'What an audited case was about as well.', {
  CSE: 'Child sexual exploitation.',
  MISSING: 'Missing children.',
  LADO: 'An allegation against somebody who works with children.',
  INVESTIGATION: 'An investigation or enquiry.',
});
export type AuditTheme = keyof typeof AuditThemeEnum;

export const LadoTimingEnum = namedEnum('LadoTiming', 'When the designated officer was told.', {
  TIMELY: 'In time.',
  DELAYED: 'Late.',
});
export type LadoTiming = keyof typeof LadoTimingEnum;
