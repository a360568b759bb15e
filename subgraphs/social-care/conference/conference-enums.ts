import { namedEnum } from '../../shared/server/named-enum.js';

export const IcpcOutcomeEnum = namedEnum(
  'IcpcOutcome',
  'What an initial child protection conference decided (SSD ICPC013A says whether on a plan).',
  {
    PLAN: 'A child protection plan.',
    CIN: 'A child in need plan.',
    NO_PLAN: 'No plan.',
  },
);
export type IcpcOutcome = keyof typeof IcpcOutcomeEnum;

export const ParticipationCodeEnum = namedEnum(
  'ParticipationCode',
  'How the child took part in a conference (SSD CPPR007A).',
  {
    PN0: 'Under four at the time.',
    PN1: 'Attended and spoke for themselves.',
    PN2: 'Attended, and an advocate spoke.',
    PN3: 'Attended and made their views known without words.',
    PN4: 'Attended and did not make their views known.',
    PN5: 'Did not attend, and briefed an advocate.',
    PN6: 'Did not attend, and made their views known by other means.',
    PN7: 'Did not attend, and made no views known.',
  },
);
export type ParticipationCode = keyof typeof ParticipationCodeEnum;
