import { namedEnum } from '../../shared/server/named-enum.js';

export const AbuseCategoryEnum = namedEnum(
  'AbuseCategory',
  'Category of a child protection plan (SSD CPPL009A: NEG, PHY, SAB, EMO, MUL).',
  {
    NEGLECT: 'Neglect.',
    PHYSICAL: 'Physical abuse.',
    SEXUAL: 'Sexual abuse.',
    EMOTIONAL: 'Emotional abuse.',
    MULTIPLE: 'More than one.',
  },
);
export type AbuseCategory = keyof typeof AbuseCategoryEnum;
