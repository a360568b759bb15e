import { namedEnum } from '../server/named-enum.js';

export const AccommodationKindEnum = namedEnum(
  'AccommodationKind',
  'Accommodation for a child who would else stay in police cells, PACE section 38(6).',
  { SECURE: 'Secure.', NON_SECURE: 'Not secure.' },
);
export type AccommodationKind = keyof typeof AccommodationKindEnum;

export const LaResponseEnum = namedEnum(
  'LaResponse',
  "What the local authority answered to a custody officer's request under PACE section 38(6).",
  {
    PROVIDED: 'It provided accommodation.',
    NO_BED: 'It had no bed.',
    REFUSED: 'It refused.',
    NOT_APPROACHED: 'It was not asked after all.',
    NO_REPLY: 'It did not answer.',
  },
);
export type LaResponse = keyof typeof LaResponseEnum;
