import { namedEnum } from '../server/named-enum.js';

export const AccessOutcomeEnum = namedEnum(
  'AccessOutcome',
  'What a second person found of an access out of the ordinary.',
  {
    IN_ORDER: 'The person needed it, for the reason that they gave.',
    NOT_IN_ORDER: 'The person did not need it: their agency deals with it.',
    DATA_BREACH: 'A personal data breach, to be reported within 72 hours (UK GDPR Art 33).',
  },
);
export type AccessOutcome = keyof typeof AccessOutcomeEnum;
