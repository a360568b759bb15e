import type { IndicatorRule } from '../../shared/indicator/indicator-rule.js';
import { harassmentAfterNfa } from './candidates/r03-harassment-after-nfa.js';
import { profiledWithoutPlan } from './candidates/r05-profiled-without-plan.js';
import { backForThreeDays } from './candidates/r07-back-for-three-days.js';
import { ladoToldLate } from './candidates/r15-lado-told-late.js';
import { detainedWithoutBed } from './candidates/r17-detained-without-bed.js';
import { protectionEnded } from './candidates/r18-protection-ended.js';
import { assessmentWaits } from './candidates/r19-assessment-waits.js';

/**
 * Rules over several agencies, as far as police records go: of every child of whom one holds, its police
 * part does. Whether it holds is for the gateway's view to say, from what the caller may see of the others.
 */
export const policeCandidateRules: readonly IndicatorRule[] = [
  harassmentAfterNfa,
  profiledWithoutPlan,
  backForThreeDays,
  ladoToldLate,
  detainedWithoutBed,
  protectionEnded,
  assessmentWaits,
];
