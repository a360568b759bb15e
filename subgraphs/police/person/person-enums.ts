import { namedEnum } from '../../shared/server/named-enum.js';

export const PersonRoleEnum = namedEnum(
  'PersonRole',
  'Who an adult is: to the child, or in the case.',
  {
    MOTHER: 'Mother of the child.',
    FATHER: 'Father of the child.',
    STEP_PARENT: 'Step-parent of the child.',
    GRANDPARENT: 'Grandparent of the child.',
    AUNT_OR_UNCLE: 'Aunt or uncle of the child.',
    SIBLING: 'Brother or sister of the child.',
    FOSTER_CARER: 'Foster carer of the child.',
    PARTNER: 'Partner or former partner of a parent.',
    FRIEND: 'Friend of the child or the family.',
    TEACHER: 'Teacher of the child.',
    CARE_WORKER: 'Worker of the home in which the child lives.',
    SUSPECT: 'Suspected of an offence; no other tie is recorded.',
    VICTIM: 'Victim of an offence; no other tie is recorded.',
    OFFENDER: 'Convicted or managed offender.',
    OTHER: 'Anybody else.',
  },
);
export type PersonRole = keyof typeof PersonRoleEnum;
