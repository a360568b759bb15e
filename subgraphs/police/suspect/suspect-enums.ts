import { namedEnum } from '../../shared/server/named-enum.js';

export const SuspectRelationshipEnum = namedEnum(
  'SuspectRelationship',
  'How a suspect stands to the child.',
  {
    PARENT: 'A parent.',
    STEP_PARENT: "A parent's husband, wife or partner.",
    HOUSEHOLD: 'Somebody else of the household.',
    GRANDPARENT: 'A grandparent.',
    UNCLE_OR_AUNT: 'An uncle or an aunt.',
    OTHER_FAMILY: 'Somebody else of the family.',
    KNOWN_ADULT: 'An adult whom the child knows.',
    PROFESSIONAL: 'Somebody who works with the child.',
    ONLINE: 'Somebody met online.',
    STRANGER: 'A stranger.',
    PEER: 'Another child.',
  },
);
export type SuspectRelationship = keyof typeof SuspectRelationshipEnum;

export const RsoStatusEnum = namedEnum(
  'RsoStatus',
  'Whether a person is a registered sex offender (Sexual Offences Act 2003 Part 2).',
  {
    REGISTERED: 'Subject to notification requirements.',
    NOT_REGISTERED: 'Checked: not subject to them.',
    UNKNOWN: 'Not checked.',
  },
);
export type RsoStatus = keyof typeof RsoStatusEnum;
