import { namedEnum } from '../../shared/server/named-enum.js';

export const InjuryOpinionEnum = namedEnum(
  'InjuryOpinion',
  "The examining clinician's opinion of how an injury came about.",
  {
    DIAGNOSTIC_OF_ABUSE: 'Diagnostic of abuse.',
    LIKELY_INFLICTED: 'Likely to have been inflicted.',
    INDETERMINATE: 'It cannot be told.',
    LIKELY_ACCIDENTAL: 'Likely to have been an accident.',
  },
);
export type InjuryOpinion = keyof typeof InjuryOpinionEnum;
