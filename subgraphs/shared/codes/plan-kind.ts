import { namedEnum } from '../server/named-enum.js';

export const PlanKindEnum = namedEnum(
  'PlanKind',
  'What kind of plan followed, and so which agency keeps it.',
  {
    MASH_EPISODE: 'Actions that a MASH episode agreed; social care.',
    STRATEGY_DISCUSSION: 'Actions that a strategy discussion agreed; social care.',
    CHILD_AND_FAMILY_ASSESSMENT: 'A child and family assessment; social care.',
    CHILD_PROTECTION_PLAN: 'A child protection plan; social care.',
    CHILD_IN_NEED_PLAN: 'A child in need plan; social care.',
    RISK_MANAGEMENT_PLAN: 'A risk management plan against exploitation; police.',
  },
);
export type PlanKind = keyof typeof PlanKindEnum;
