import { namedEnum } from '../server/named-enum.js';

export const PersonRoleEnum = namedEnum(
  'PersonRole',
  'Who a person is: to the child, or in the case.',
  {
    MOTHER: "The child's mother.",
    FATHER: "The child's father.",
    STEP_PARENT: "A parent's husband, wife or partner.",
    GRANDPARENT: 'A grandparent of the child.',
    AUNT_OR_UNCLE: 'An aunt or an uncle of the child.',
    SIBLING: 'A brother or a sister of the child.',
    FOSTER_CARER: 'A foster carer of the child.',
    PARTNER: 'A partner or former partner of a parent.',
    FRIEND: 'A friend of the child or the family.',
    TEACHER: 'A teacher of the child.',
    CARE_WORKER: 'A worker of the home in which the child lives.',
    SUSPECT: 'Suspected of an offence; no other tie is recorded.',
    VICTIM: 'Victim of an offence; no other tie is recorded.',
    OFFENDER: 'Convicted, or managed as an offender; no other tie is recorded.',
    OTHER: 'Somebody else.',
  },
);
export type PersonRole = keyof typeof PersonRoleEnum;
