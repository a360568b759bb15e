import { namedEnum } from '../../shared/server/named-enum.js';

export const MashThresholdEnum = namedEnum(
  'MashThreshold',
  'The level of need that a MASH found (Working Together: threshold document).',
  {
    UNIVERSAL: 'Universal services are enough.',
    EARLY_HELP: 'Early help.',
    CHILD_IN_NEED: 'A child in need: Children Act 1989 section 17.',
    CHILD_PROTECTION: 'Likely significant harm: Children Act 1989 section 47.',
  },
);
export type MashThreshold = keyof typeof MashThresholdEnum;

export const MashRatingEnum = namedEnum('MashRating', 'How soon a MASH must decide.', {
  RED: 'At once.',
  AMBER: 'Soon.',
  GREEN: 'In its turn.',
});
export type MashRating = keyof typeof MashRatingEnum;

export const MashDecisionEnum = namedEnum('MashDecision', 'What a MASH decided.', {
  STRATEGY_DISCUSSION: 'A strategy discussion.',
  ASSESSMENT: 'An assessment.',
  EARLY_HELP: 'Early help.',
  NFA: 'No further action.',
});
export type MashDecision = keyof typeof MashDecisionEnum;

export const MashStatusEnum = namedEnum('MashStatus', 'Where a MASH episode stands.', {
  OPEN: 'Open: agencies contribute, or a decision is awaited.',
  CLOSED: 'Closed.',
});
export type MashStatus = keyof typeof MashStatusEnum;
