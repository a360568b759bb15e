import { namedEnum } from '../../shared/server/named-enum.js';

export const AddressKindEnum = namedEnum('AddressKind', 'What an address is to the child.', {
  HOME: 'Where the child lives, or lived, with family.',
  PLACEMENT: 'Where the child is placed.',
  REFUGE: 'A refuge.',
  SCHOOL: 'The child’s school.',
  PREVIOUS: 'Where the child lived before.',
});
export type AddressKind = keyof typeof AddressKindEnum;
