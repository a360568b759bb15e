import { namedEnum } from '../shared/server/named-enum.js';

export const RiskGradeEnum = namedEnum('RiskGrade', 'Risk as the police grade it (DASH 2009).', {
  HIGH: 'Serious harm could happen at any time.',
  MEDIUM: 'Serious harm could happen if circumstances change.',
  STANDARD: 'No sign that serious harm is likely.',
});
export type RiskGrade = keyof typeof RiskGradeEnum;

const fromLowest: readonly RiskGrade[] = ['STANDARD', 'MEDIUM', 'HIGH'];

/** Below zero when the first grade is the lower, zero when they are the same. */
export const compareRisk = (a: RiskGrade, b: RiskGrade): number =>
  fromLowest.indexOf(a) - fromLowest.indexOf(b);
