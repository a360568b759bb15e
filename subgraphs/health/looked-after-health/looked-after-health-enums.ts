import { namedEnum } from '../../shared/server/named-enum.js';

export const HealthAssessmentKindEnum = namedEnum(
  'IhaKind',
  'Which health assessment of a looked-after child (Care Planning Regulations 2010, reg 7).',
  {
    INITIAL: 'The first, when the child becomes looked after.',
    REVIEW: 'A review: every six months under five, every twelve months from five on.',
  },
);
export type HealthAssessmentKind = keyof typeof HealthAssessmentKindEnum;
