import { namedEnum } from '../../shared/server/named-enum.js';

export const AbuseCategoryEnum = namedEnum(
  'AbuseCategory',
  'Category of a child protection plan (SSD CPPL009A), with its code in the children in need census.',
  {
    NEGLECT: 'Neglect (code `NEG`).',
    PHYSICAL: 'Physical abuse (code `PHY`).',
    SEXUAL: 'Sexual abuse (code `SAB`).',
    EMOTIONAL: 'Emotional abuse (code `EMO`).',
    MULTIPLE: 'More than one (code `MUL`).',
  },
);
export type AbuseCategory = keyof typeof AbuseCategoryEnum;

export const PlanEndReasonEnum = namedEnum(
  'PlanEndReason',
  'Why a child protection plan ended (Working Together, discontinuing the child protection plan).',
  {
    NOT_AT_RISK: 'A review conference found that the child is not at risk of significant harm.',
    MOVED: 'The family moved for good, and the other authority held a transfer conference.',
    EIGHTEEN: 'The child has turned eighteen.',
    DIED: 'The child has died.',
    LEFT_THE_COUNTRY: 'The child has left the United Kingdom for good.',
  },
);
export type PlanEndReason = keyof typeof PlanEndReasonEnum;
