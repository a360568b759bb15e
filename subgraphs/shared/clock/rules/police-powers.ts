import { inForce } from './term.js';

export const policeProtectionS46 = inForce({
  code: 'POLICE_PROTECTION_S46',
  start: 'child taken into police protection',
  length: 72,
  unit: 'HOURS',
  basis: 'STATUTE',
  legalRef: 'Children Act 1989 s46(6): no longer than 72 hours',
  dueSoonWithin: 12,
});

export const paceReviewFirst = inForce({
  code: 'PACE_REVIEW_FIRST',
  start: 'detention first authorised',
  length: 6,
  unit: 'HOURS',
  basis: 'STATUTE',
  legalRef: 'Police and Criminal Evidence Act 1984 s40(3)(a): not later than six hours',
  dueSoonWithin: 1,
});

export const paceReview = inForce({
  code: 'PACE_REVIEW',
  start: 'last review of detention',
  length: 9,
  unit: 'HOURS',
  basis: 'STATUTE',
  legalRef: 'Police and Criminal Evidence Act 1984 s40(3)(b) and (c): not more than nine hours',
  dueSoonWithin: 1,
});

export const paceDetentionLimit = inForce({
  code: 'PACE_DETENTION_LIMIT',
  start: 'relevant time (PACE s41(2))',
  length: 24,
  unit: 'HOURS',
  basis: 'STATUTE',
  legalRef: 'Police and Criminal Evidence Act 1984 s41(1): 24 hours',
  dueSoonWithin: 3,
  variants: {
    SUPERINTENDENT_AUTHORITY: {
      length: 36,
      unit: 'HOURS',
      legalRef: 'Police and Criminal Evidence Act 1984 s42(1): 36 hours',
    },
    COURT_WARRANT: {
      length: 96,
      unit: 'HOURS',
      legalRef: 'Police and Criminal Evidence Act 1984 ss43 and 44(3): at most 96 hours',
    },
  },
});

export const detentionCertificate = inForce({
  code: 'DETENTION_CERTIFICATE',
  start: 'kept in police detention after charge',
  length: null,
  unit: 'EVENT',
  basis: 'STATUTE',
  legalRef:
    'Police and Criminal Evidence Act 1984 s38(6) and (7): produced to the court before which the child is first brought; under 17',
  dueSoonWithin: 12,
});

export const preChargeBail = inForce({
  code: 'PRE_CHARGE_BAIL',
  start: 'bail granted on arrest for the offence (day 0; the bail period begins the day after)',
  length: 3,
  unit: 'MONTHS',
  basis: 'STATUTE',
  legalRef:
    'Police and Criminal Evidence Act 1984 s47ZB(1)(b), as amended by the Police, Crime, Sentencing and Courts Act 2022: three months',
  dueSoonWithin: 14,
  variants: {
    INSPECTOR_EXTENSION: {
      length: 6,
      unit: 'MONTHS',
      legalRef: 'Police and Criminal Evidence Act 1984 s47ZD(2): six months',
    },
    SUPERINTENDENT_EXTENSION: {
      length: 9,
      unit: 'MONTHS',
      legalRef: 'Police and Criminal Evidence Act 1984 s47ZDA: nine months',
    },
    COURT_EXTENSION: {
      length: null,
      unit: 'DATE',
      legalRef: 'Police and Criminal Evidence Act 1984 ss47ZF and 47ZG: as long as the court says',
    },
  },
});
