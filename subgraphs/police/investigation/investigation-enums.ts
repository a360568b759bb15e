import { namedEnum } from '../../shared/server/named-enum.js';

export const SkillMatchEnum = namedEnum(
  'SkillMatch',
  'Whether the officers who investigate are trained for what is alleged.',
  {
    MATCHED: 'They are.',
    NOT_MATCHED: 'They are not.',
    UNKNOWN: 'Not recorded.',
  },
);
export type SkillMatch = keyof typeof SkillMatchEnum;

export const InvestigationOutcomeEnum = namedEnum(
  'InvestigationOutcome',
  'How an investigation ended.',
  {
    CHARGED: 'A suspect was charged.',
    NFA: 'No further action.',
    CAUTION: 'A suspect was cautioned.',
    MEDIATED: 'Settled between those concerned, with help.',
    TRANSFERRED: 'Given to another force or agency.',
  },
);
export type InvestigationOutcome = keyof typeof InvestigationOutcomeEnum;
