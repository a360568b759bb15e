import type { IndicatorRule } from '../../shared/indicator/indicator-rule.js';
import { policeIndicators } from './police-indicators.js';

/**
 * Of the police's own rules those that are told of as they begin to hold: what a MASH sees at screening. The
 * rules over what a child said as a victim are not: that one of them holds says that there is such an account.
 */
export const toldRules: readonly IndicatorRule[] = policeIndicators.filter(
  ({ classes }) => !classes.includes('VICTIM'),
);
