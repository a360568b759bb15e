import { namedEnum } from '../../shared/server/named-enum.js';

export const LaResponseEnum = namedEnum(
  'LaResponse',
  'What the local authority answered to a custody officer’s request under PACE section 38(6).',
  {
    PROVIDED: 'Accommodation was provided.',
    NO_BED: 'There was no bed.',
    REFUSED: 'It refused.',
    NO_REPLY: 'It did not reply.',
  },
);
export type LaResponse = keyof typeof LaResponseEnum;

export const AccommodationKindEnum = namedEnum('AccommodationKind', 'Kind of bed.', {
  SECURE: 'Secure.',
  NON_SECURE: 'Not secure.',
});
export type AccommodationKind = keyof typeof AccommodationKindEnum;
