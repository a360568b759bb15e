import { nfaThenHarassment } from './rules/r03-nfa-then-harassment.js';
import { cseWithoutPlan } from './rules/r05-cse-no-plan.js';
import { missingWithoutPlan } from './rules/r07-missing-without-plan.js';
import { chargingDelay } from './rules/r12-charging-delay.js';
import { ladoOverdue } from './rules/r15-lado-overdue.js';
import { lookedAfterDetained } from './rules/r17-looked-after-detained.js';
import { protectionWithoutFollowUp } from './rules/r18-protection-without-follow-up.js';
import { waitingRiskReview } from './rules/r19-waiting-risk-review.js';
import { prolongedSeparation } from './rules/r22-prolonged-separation.js';
import type { ViewRule } from './view-rule.js';

/** The rules that no agency can evaluate by itself. */
export const viewRules: readonly ViewRule[] = [
  nfaThenHarassment,
  cseWithoutPlan,
  missingWithoutPlan,
  chargingDelay,
  ladoOverdue,
  lookedAfterDetained,
  protectionWithoutFollowUp,
  waitingRiskReview,
  prolongedSeparation,
];
