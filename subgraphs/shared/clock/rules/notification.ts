import { inForce } from './term.js';

export const fgmReport = inForce({
  code: 'FGM_REPORT',
  start: 'disclosure by the girl, or physical signs seen (day 0)',
  length: 1,
  unit: 'WORKING_DAYS',
  basis: 'STATUTE',
  legalRef:
    'Female Genital Mutilation Act 2003 s5B (Serious Crime Act 2015 s74), with the Home Office procedural information: by the close of the next working day',
  dueSoonWithin: 0,
});

export const icoBreach = inForce({
  code: 'ICO_BREACH',
  start: 'controller aware of the breach',
  length: 72,
  unit: 'HOURS',
  basis: 'STATUTE',
  legalRef: 'UK GDPR Article 33(1): where feasible, not later than 72 hours',
  dueSoonWithin: 24,
});
