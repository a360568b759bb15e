import type { PassChild } from '../principal/episode-pass.js';
import type { Principal } from '../principal/principal.js';
import type { ChildFacts } from './question.js';

/**
 * What a pass says of a child that lowers what is shared. An area that the pass's owner does not know is
 * not held against a caller; an age that it does not know counts as sixteen (M7), which shares less.
 */
export const childFacts = (
  { area, ageBand, consent }: Omit<PassChild, 'id'>,
  { areas }: Pick<Principal, 'areas'>,
): ChildFacts => ({
  isOutsideArea: area !== null && areas.length > 0 && !areas.includes(area),
  isRestricted: false,
  isSixteen: ageBand === '16_OR_OVER' || ageBand === 'UNKNOWN',
  isRefusedByChild: false,
  isConsentRefused: consent === 'REFUSED',
});
