import { namedEnum } from '../server/named-enum.js';

export const BreachDecisionEnum = namedEnum(
  'BreachDecision',
  'What became of a personal data breach (UK GDPR Art 33(1)).',
  {
    REPORTED: 'The Information Commissioner was told.',
    NO_RISK: 'Not told: a risk to anybody’s rights and freedoms is unlikely.',
  },
);
export type BreachDecision = keyof typeof BreachDecisionEnum;
