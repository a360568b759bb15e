import { namedEnum } from '../../../shared/server/named-enum.js';

export const DaFlagEnum = namedEnum('DaFlag', 'How the police mark a domestic abuse incident.', {
  DOMESTIC_ABUSE: 'Domestic abuse.',
  HARASSMENT: 'Harassment.',
  STALKING: 'Stalking.',
  HONOUR_BASED: 'So-called honour-based abuse.',
});
export type DaFlag = keyof typeof DaFlagEnum;
