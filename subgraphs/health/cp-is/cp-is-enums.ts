import { namedEnum } from '../../shared/server/named-enum.js';

export const CpIsKindEnum = namedEnum(
  'CpIsKind',
  'What a CP-IS alert says (Child Protection - Information Sharing, NHS England).',
  {
    CP_PLAN: 'The child is or was subject to a child protection plan.',
    LOOKED_AFTER: 'The child is or was looked after by a local authority.',
    UNBORN_CP_PLAN: 'The unborn child is or was subject to a pre-birth child protection plan.',
  },
);
export type CpIsKind = keyof typeof CpIsKindEnum;
