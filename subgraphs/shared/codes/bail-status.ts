import { namedEnum } from '../server/named-enum.js';

export const BailStatusEnum = namedEnum('BailStatus', 'Whether a suspect is free, and how.', {
  NONE: 'Not arrested, or released without bail.',
  CONDITIONAL: 'On bail with conditions.',
  UNCONDITIONAL: 'On bail without conditions.',
  RUI: 'Released under investigation.',
  IN_CUSTODY: 'In custody.',
  CHARGED: 'Charged.',
});
export type BailStatus = keyof typeof BailStatusEnum;
