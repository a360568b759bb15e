import { namedEnum } from '../../shared/server/named-enum.js';

export const ContactOutcomeEnum = namedEnum(
  'ContactOutcome',
  'What became of a contact (SSD CONT005A).',
  {
    REFERRAL: 'It became a referral.',
    EARLY_HELP: 'Early help was offered.',
    SIGNPOST: 'The caller was pointed to another service.',
    NFA: 'No further action.',
  },
);
export type ContactOutcome = keyof typeof ContactOutcomeEnum;
