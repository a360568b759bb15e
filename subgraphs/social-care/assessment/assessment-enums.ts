import { namedEnum } from '../../shared/server/named-enum.js';

export const AssessmentOutcomeEnum = namedEnum(
  'AssessmentOutcome',
  'What a child and family assessment led to.',
  {
    S47: 'A section 47 enquiry.',
    CIN_PLAN: 'A child in need plan.',
    EARLY_HELP: 'Early help.',
    LAC: 'The child became looked after.',
    NFA: 'No further action.',
  },
);
export type AssessmentOutcome = keyof typeof AssessmentOutcomeEnum;
