import { namedEnum } from '../../shared/server/named-enum.js';

export const RelationshipTypeEnum = namedEnum(
  'RelationshipType',
  'How a member of the family is related to the child.',
  {
    MOTHER: 'Mother.',
    FATHER: 'Father.',
    STEP_PARENT: 'A parent’s husband, wife or partner.',
    GRANDPARENT: 'Grandparent.',
    SIBLING: 'Brother or sister.',
    FOSTER_CARER: 'Foster carer.',
    OTHER: 'Somebody else.',
  },
);
export type RelationshipType = keyof typeof RelationshipTypeEnum;
