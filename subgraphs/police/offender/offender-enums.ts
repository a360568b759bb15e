import { namedEnum } from '../../shared/server/named-enum.js';

export const MappaCategoryEnum = namedEnum(
  'MappaCategory',
  'Category of the multi-agency public protection arrangements (Criminal Justice Act 2003 s325).',
  {
    CATEGORY_1: 'Registered sexual offender.',
    CATEGORY_2: 'Violent or other sexual offender.',
    CATEGORY_3: 'Other dangerous offender.',
  },
);
export type MappaCategory = keyof typeof MappaCategoryEnum;

export const ProtectiveOrderKindEnum = namedEnum(
  'ProtectiveOrderKind',
  'An order that a court or minister made to protect others.',
  {
    SOPO: 'Sexual offences prevention order (until 2015).',
    SHPO: 'Sexual harm prevention order (from 2015).',
    RESTRAINING_ORDER: 'Restraining order.',
    DEPORTATION_ORDER: 'Deportation order.',
  },
);
export type ProtectiveOrderKind = keyof typeof ProtectiveOrderKindEnum;
