import { namedEnum } from '../../shared/server/named-enum.js';

export const S47OutcomeEnum = namedEnum(
  'S47Outcome',
  'How a section 47 enquiry ended (SSD S47E007A).',
  {
    ICPC: 'An initial child protection conference.',
    CIN: 'A child in need plan.',
    NFA_CONCERN_NOT_SUBSTANTIATED: 'No further action: the concern was not substantiated.',
    NFA: 'No further action.',
    LEGAL: 'Legal proceedings.',
  },
);
export type S47Outcome = keyof typeof S47OutcomeEnum;

export const ConsiderationEnum = namedEnum(
  'Consideration',
  'Whether a step was considered, and whether that was written down.',
  {
    CONSIDERED_AND_DONE: 'Considered and done.',
    CONSIDERED_NOT_NEEDED: 'Considered and not needed.',
    NOT_RECORDED: 'Not recorded: neither may be concluded.',
  },
);
export type Consideration = keyof typeof ConsiderationEnum;
