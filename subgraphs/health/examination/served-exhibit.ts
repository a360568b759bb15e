import type { RowPolicy } from '../../shared/policy/row-class.js';
import type { ChildProtectionMedical } from './child-protection-medical.js';

/**
 * A report served as an exhibit is part of the criminal case and is read as CRIME; the examination
 * itself stays a health record, which the prosecution asks for under PCSCA 2022 s44A.
 */
export const servedExhibit: RowPolicy<ChildProtectionMedical> = {
  dataClass: 'HEALTH',
  listedAt: 'SUMMARY',
  classOf: ({ reportServedAsExhibit }) =>
    reportServedAsExhibit ? { insteadOf: 'HEALTH', is: 'CRIME' } : null,
};
