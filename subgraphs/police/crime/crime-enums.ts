import { namedEnum } from '../../shared/server/named-enum.js';

export const CrimeStatusEnum = namedEnum('CrimeStatus', 'Where a recorded crime stands.', {
  OPEN: 'Under investigation.',
  AWAITING_CHARGING: 'With the CPS for a charging decision.',
  CHARGED: 'A suspect was charged.',
  NFA: 'No further action.',
  OOCR: 'Resolved out of court.',
  FILED: 'Filed undetected.',
});
export type CrimeStatus = keyof typeof CrimeStatusEnum;

export const OffenceCategoryEnum = namedEnum('OffenceCategory', 'How an offence may be tried.', {
  SUMMARY: 'Summary only.',
  EITHER_WAY: 'Either way.',
  INDICTABLE: 'On indictment only.',
});
export type OffenceCategory = keyof typeof OffenceCategoryEnum;
