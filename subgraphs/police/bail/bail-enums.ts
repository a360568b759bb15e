import { namedEnum } from '../../shared/server/named-enum.js';

export const BailAuthorityEnum = namedEnum(
  'BailAuthority',
  'Who may let a suspect be on bail before charge for longer than three months.',
  {
    INSPECTOR: 'An inspector: up to six months (PACE section 47ZD).',
    SUPERINTENDENT: 'A superintendent: up to nine months (PACE section 47ZDA).',
    COURT: 'A magistrates’ court, for as long as it says (PACE sections 47ZF and 47ZG).',
  },
);
export type BailAuthority = keyof typeof BailAuthorityEnum;

export const BailOutcomeEnum = namedEnum('BailOutcome', 'How bail before charge ended.', {
  CHARGED: 'The suspect was charged.',
  RELEASED_UNDER_INVESTIGATION: 'Released without bail, and the investigation goes on.',
  NO_FURTHER_ACTION: 'Nothing further is done against the suspect.',
});
export type BailOutcome = keyof typeof BailOutcomeEnum;
