import { namedEnum } from '../../shared/server/named-enum.js';

export const IdentifierSchemeEnum = namedEnum(
  'IdentifierScheme',
  'Whose number it is (SSD LINK003A, and the numbers of the police and the CPS).',
  {
    NHS_NUMBER: 'NHS number: ten digits (SSD PERS013A).',
    UPN: 'Unique pupil number: a letter and twelve digits.',
    LA_CHILD_ID: 'The local authority’s own number of the child (SSD PERS001A).',
    PNC_ID: 'Police National Computer.',
    CRO_NUMBER: 'Criminal Records Office.',
    CUSTODY_NUMBER: 'Custody record of a force.',
    POLICE_NOMINAL: 'Nominal record of a force.',
    URN: 'Unique reference number of a case file.',
    CPS_PERSON: 'The CPS’s number of a person.',
    ASN: 'Arrest summons number.',
    YOT_NUMBER: 'Youth offending team.',
    HOME_OFFICE_REF: 'Home Office registration.',
  },
);
export type IdentifierScheme = keyof typeof IdentifierSchemeEnum;
