import { namedEnum } from '../../shared/server/named-enum.js';

export const InvolvementStatusEnum = namedEnum(
  'InvolvementStatus',
  'How children’s social care is involved with a child now; the highest that applies.',
  {
    CLOSED: 'Not involved now.',
    EARLY_HELP: 'Early help.',
    CIN: 'Child in need (Children Act 1989 section 17).',
    CPP: 'On a child protection plan.',
    LAC: 'Looked after.',
    CARE_LEAVER: 'Has left care.',
  },
);
export type InvolvementStatus = keyof typeof InvolvementStatusEnum;
