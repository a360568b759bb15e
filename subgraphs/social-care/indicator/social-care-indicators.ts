import type { IndicatorRule } from '../../shared/indicator/indicator-rule.js';
import { noPlanAfterSharing } from './r06-no-plan-after-sharing.js';
import { medicalNotConsidered } from './r21-medical-not-considered.js';

/** The rules over social care's records alone. */
export const socialCareIndicators: readonly IndicatorRule[] = [
  noPlanAfterSharing,
  medicalNotConsidered,
];
