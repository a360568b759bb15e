import { namedEnum } from '../../shared/server/named-enum.js';

export const EthnicityCodeEnum = namedEnum(
  'EthnicityCode',
  'Ethnic group as the children in need census codes it.',
  {
    WBRI: 'White British.',
    WIRI: 'White Irish.',
    WIRT: 'Traveller of Irish heritage.',
    WROM: 'Gypsy or Roma.',
    WOTH: 'Any other white background.',
    MWBC: 'White and black Caribbean.',
    MWBA: 'White and black African.',
    MWAS: 'White and Asian.',
    MOTH: 'Any other mixed background.',
    AIND: 'Indian.',
    APKN: 'Pakistani.',
    ABAN: 'Bangladeshi.',
    AOTH: 'Any other Asian background.',
    BCRB: 'Black Caribbean.',
    BAFR: 'Black African.',
    BOTH: 'Any other black background.',
    CHNE: 'Chinese.',
    OOTH: 'Any other ethnic group.',
    REFU: 'Refused to say.',
    NOBT: 'Not yet obtained.',
  },
);
export type EthnicityCode = keyof typeof EthnicityCodeEnum;

export const DisabilityCodeEnum = namedEnum(
  'DisabilityCode',
  'Disability as the children in need census codes it.',
  {
    NONE: 'No disability.',
    MOB: 'Mobility.',
    HAND: 'Hand function.',
    PC: 'Personal care.',
    INC: 'Incontinence.',
    COMM: 'Communication.',
    LD: 'Learning.',
    HEAR: 'Hearing.',
    VIS: 'Vision.',
    BEH: 'Behaviour.',
    CON: 'Consciousness.',
    AUT: 'Autism or Asperger syndrome.',
    DDA: 'Other disability under the Equality Act 2010.',
  },
);
export type DisabilityCode = keyof typeof DisabilityCodeEnum;

export const SendStatusEnum = namedEnum(
  'SendStatus',
  'Special educational needs and disability: the support that the child has.',
  {
    NONE: 'No special educational needs.',
    SEN_SUPPORT: 'Support at school.',
    STATEMENT: 'A statement of special educational needs (before September 2014).',
    EHCP: 'An education, health and care plan.',
  },
);
export type SendStatus = keyof typeof SendStatusEnum;
