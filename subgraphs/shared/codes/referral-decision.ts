import { namedEnum } from '../server/named-enum.js';

export const ReferralDecisionEnum = namedEnum(
  'ReferralDecision',
  "What children's social care decided on a referral.",
  {
    STRATEGY_DISCUSSION: 'To hold a strategy discussion.',
    ASSESSMENT: 'To assess the child and the family.',
    EARLY_HELP: 'To offer early help.',
    SIGNPOST: 'To point to another service.',
    NFA: 'No further action.',
    LAC_PROCEEDINGS: 'To bring care proceedings.',
  },
);
export type ReferralDecision = keyof typeof ReferralDecisionEnum;
