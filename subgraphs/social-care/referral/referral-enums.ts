import { namedEnum } from '../../shared/server/named-enum.js';

export const ReferralSourceEnum = namedEnum(
  'ReferralSource',
  'Who contacted children’s social care (SSD CINE004A).',
  {
    POLICE: 'The police.',
    SCHOOL: 'A school.',
    HEALTH: 'A health service.',
    FAMILY: 'The family, a friend or a neighbour.',
    SELF: 'The child.',
    LA_SERVICES: 'Another service of the local authority.',
    HOUSING: 'A housing service.',
    ANONYMOUS: 'Somebody who gave no name.',
    OTHER: 'Somebody else.',
  },
);
export type ReferralSource = keyof typeof ReferralSourceEnum;

export const NeedCodeEnum = namedEnum(
  'NeedCode',
  'Primary need as the children in need census codes it (SSD CINE010A).',
  {
    N1: 'Abuse or neglect.',
    N2: 'The child’s disability or illness.',
    N3: 'A parent’s disability or illness.',
    N4: 'Family in acute stress.',
    N5: 'Family dysfunction.',
    N6: 'Socially unacceptable behaviour.',
    N7: 'Low income.',
    N8: 'Absent parenting.',
    N9: 'Cases other than children in need.',
    N0: 'Not stated.',
  },
);
export type NeedCode = keyof typeof NeedCodeEnum;
