import { namedEnum } from '../../shared/server/named-enum.js';

export const StrategyDecisionEnum = namedEnum(
  'StrategyDecision',
  'What a strategy discussion decided.',
  {
    JOINT_S47: 'A section 47 enquiry together with the police.',
    SINGLE_AGENCY_S47: 'A section 47 enquiry by children’s social care alone.',
    S17_ASSESSMENT: 'An assessment under section 17.',
    NFA: 'No further action.',
    RECONVENE: 'To meet again.',
  },
);
export type StrategyDecision = keyof typeof StrategyDecisionEnum;
