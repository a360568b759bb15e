import { namedEnum } from '../../shared/server/named-enum.js';

export const LadoOutcomeEnum = namedEnum(
  'LadoOutcome',
  'How an allegation against somebody who works with children ended.',
  {
    SUBSTANTIATED: 'There is enough evidence to prove it.',
    UNSUBSTANTIATED: 'There is not enough evidence to prove or disprove it.',
    MALICIOUS: 'There is enough evidence to disprove it, and it was meant to deceive.',
    UNFOUNDED: 'There is no evidence to support it.',
  },
);
export type LadoOutcome = keyof typeof LadoOutcomeEnum;
