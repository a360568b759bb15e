import { namedEnum } from '../../shared/server/named-enum.js';

export const HandlingCodeEnum = namedEnum(
  'HandlingCode',
  'Who may have an intelligence report (3x5x2, Authorised Professional Practice on intelligence).',
  {
    P: 'Lawful sharing is permitted.',
    C: 'Sharing only with conditions: it never leaves the police here.',
  },
);
export type HandlingCode = keyof typeof HandlingCodeEnum;
