import { namedEnum } from '../shared/server/named-enum.js';

export const RiskGradeEnum = namedEnum('RiskGrade', 'Risk as the police grade it (DASH 2009).', {
  HIGH: 'Serious harm could happen at any time.',
  MEDIUM: 'Serious harm could happen if circumstances change.',
  STANDARD: 'No sign that serious harm is likely.',
});
export type RiskGrade = keyof typeof RiskGradeEnum;
