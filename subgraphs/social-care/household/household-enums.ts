import { namedEnum } from '../../shared/server/named-enum.js';

export const HouseholdRoleEnum = namedEnum(
  'HouseholdRole',
  'How somebody stands in the child’s household (Working Together, assessment framework: family and household).',
  {
    CARER: 'Looks after the child.',
    CHILD: 'Another child.',
    OTHER_ADULT: 'An adult who does not look after the child.',
  },
);
export type HouseholdRole = keyof typeof HouseholdRoleEnum;
