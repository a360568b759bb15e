import { namedEnum } from '../../shared/server/named-enum.js';

export const OfstedGradeEnum = namedEnum(
  'OfstedGrade',
  'Ofsted’s judgement of the arrangements for the protection of children.',
  {
    OUTSTANDING: 'Outstanding.',
    GOOD: 'Good.',
    ADEQUATE: 'Adequate (in use until 2013).',
    INADEQUATE: 'Inadequate.',
  },
);
export type OfstedGrade = keyof typeof OfstedGradeEnum;
