import type { IndicatorRule } from '../../shared/indicator/indicator-rule.js';
import { repeatedConcerns } from './rules/r01-repeated-concerns.js';
import { harassmentReappraisal } from './rules/r02-harassment-reappraisal.js';
import { cseUnflagged } from './rules/r04-cse-unflagged.js';
import { missingExploitation } from './rules/r08-missing-exploitation.js';
import { overTwelveWeeks } from './rules/r09-over-twelve-weeks.js';
import { stalled } from './rules/r10-stalled.js';
import { unsupervised } from './rules/r11-unsupervised.js';
import { deviceUnexamined } from './rules/r13-device-unexamined.js';
import { otherChildrenUnchecked } from './rules/r14-other-children-unchecked.js';
import { certificateMissing } from './rules/r16-certificate-missing.js';
import { skillMismatch } from './rules/r20-skill-mismatch.js';
import { repeatedAccounts } from './rules/r23-repeated-accounts.js';
import { retraction } from './rules/r24-retraction.js';
import { wishesIgnored } from './rules/r25-wishes-ignored.js';

/** The rules over police records alone. */
export const policeIndicators: readonly IndicatorRule[] = [
  repeatedConcerns,
  harassmentReappraisal,
  cseUnflagged,
  missingExploitation,
  overTwelveWeeks,
  stalled,
  unsupervised,
  deviceUnexamined,
  otherChildrenUnchecked,
  certificateMissing,
  skillMismatch,
  repeatedAccounts,
  retraction,
  wishesIgnored,
];
