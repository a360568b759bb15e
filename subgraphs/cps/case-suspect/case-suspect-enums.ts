import { namedEnum } from '../../shared/server/named-enum.js';

export const ChargeStatusEnum = namedEnum('ChargeStatus', 'Where a proposed charge stands.', {
  PROPOSED: 'Proposed by the police.',
  AUTHORISED: 'Authorised by a prosecutor.',
  REFUSED: 'Refused by a prosecutor.',
});
export type ChargeStatus = keyof typeof ChargeStatusEnum;
