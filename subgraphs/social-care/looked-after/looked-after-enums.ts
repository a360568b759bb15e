import { namedEnum } from '../../shared/server/named-enum.js';

export const LegalStatusCodeEnum = namedEnum(
  'LegalStatusCode',
  'Legal status of a looked-after child as SSDA903 codes it (SSD LEGA003A).',
  {
    C1: 'Interim care order.',
    C2: 'Full care order.',
    E1: 'Placement order.',
    V2: 'Accommodated under section 20.',
    V3: 'Accommodated under a series of short breaks.',
    V4: 'Single episode of short break.',
    L1: 'Police protection, in local authority accommodation.',
    L2: 'Emergency protection order.',
    L3: 'Child assessment order.',
    J1: 'Remanded to local authority accommodation.',
    J2: 'In local authority accommodation under PACE section 38(6).',
    J3: 'Youth rehabilitation order with residence.',
  },
);
export type LegalStatusCode = keyof typeof LegalStatusCodeEnum;

export const PlacementTypeCodeEnum = namedEnum(
  'PlacementTypeCode',
  'Kind of placement as SSDA903 codes it (SSD CLAP004A).',
  {
    K2: 'Children’s home.',
    U1: 'Foster care with a relative or friend, long term.',
    U2: 'Foster care with a relative or friend who is also an approved adopter.',
    U3: 'Foster care with a relative or friend, not long term.',
    U4: 'Foster care, long term.',
    U5: 'Foster care with an approved adopter.',
    U6: 'Foster care, not long term.',
    H5: 'Semi-independent living.',
    P1: 'With own parents.',
    R5: 'Young offender institution.',
    A3: 'Placed for adoption with consent, not with the present foster carer.',
  },
);
export type PlacementTypeCode = keyof typeof PlacementTypeCodeEnum;
