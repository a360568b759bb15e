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

export const LawfulBasisEnum = namedEnum('LawfulBasis', 'The law that sharing rests on.', {
  CA1989_S47: 'Children Act 1989 section 47.',
  CA1989_S17_CONSENT: 'Children Act 1989 section 17, with consent.',
  CA2004_S11: 'Children Act 2004 section 11.',
  CA2004_S16LA: 'Children Act 2004 section 16LA.',
  CDA1998_S115: 'Crime and Disorder Act 1998 section 115.',
  PACE_S38: 'Police and Criminal Evidence Act 1984 section 38.',
  VITAL_INTERESTS: 'Vital interests (UK GDPR article 6(1)(d)).',
});
export type LawfulBasis = keyof typeof LawfulBasisEnum;

export const NotSharedReasonEnum = namedEnum(
  'NotSharedReason',
  'Why an agency decided not to share (Children Act 2004 section 16LA).',
  {
    MORE_DETRIMENTAL_TO_CHILD: 'Sharing would harm the child more than not sharing.',
    RISK_TO_THIRD_PARTY: 'Sharing would put somebody else at risk.',
    PREJUDICE_TO_INVESTIGATION: 'Sharing would prejudice an investigation.',
    NOT_RELEVANT: 'What is held is not relevant.',
    INTELLIGENCE_SOURCE: 'Sharing would give away a source.',
  },
);
export type NotSharedReason = keyof typeof NotSharedReasonEnum;
