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

export const ExternalOrganisationEnum = namedEnum(
  'ExternalOrganisation',
  'An organisation that has to do with offenders and is not of the partnership.',
  {
    IMMIGRATION_SERVICE: 'Immigration service: immigration detention and removal.',
    PRISON: 'A prison or young offender institution.',
    PROBATION: 'Probation.',
    HOSPITAL: 'A hospital in which the offender is detained.',
    OTHER: 'Another.',
  },
);
export type ExternalOrganisation = keyof typeof ExternalOrganisationEnum;

export const NotifiedEventEnum = namedEnum(
  'NotifiedEvent',
  'What another organisation did about a managed offender.',
  {
    RELEASE: 'It released the offender.',
    TRANSFER: 'It moved the offender elsewhere.',
    RECALL: 'It took the offender back into custody.',
    REMOVAL: 'It removed the offender from the country.',
  },
);
export type NotifiedEvent = keyof typeof NotifiedEventEnum;
