import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { namedEnum } from './named-enum.js';

export const PersonRoleEnum = namedEnum('PersonRole', 'How a person named by a record stands.', {
  MOTHER: "The child's mother.",
  FATHER: "The child's father.",
  STEP_PARENT: "A parent's husband, wife or partner.",
  GRANDPARENT: 'A grandparent.',
  AUNT_OR_UNCLE: 'An aunt or an uncle.',
  SIBLING: 'A brother or a sister.',
  FOSTER_CARER: 'A foster carer.',
  PARTNER: 'A partner.',
  FRIEND: 'A friend.',
  TEACHER: 'A teacher.',
  CARE_WORKER: 'Somebody who works in care.',
  SUSPECT: 'A suspect.',
  VICTIM: 'A victim.',
  OFFENDER: 'An offender.',
  OTHER: 'Somebody else.',
});
export type PersonRole = keyof typeof PersonRoleEnum;

/**
 * A person whom a record names, without the name: the class of that is the record's, so it stands beside
 * the reference, marked FULL, in the record's own type. Open: the field that returns it carries the class.
 */
@Directive('@shareable')
@ObjectType('PersonRef', {
  simpleResolvers: true,
  description: 'A person whom a record names; who it is stands beside it, for those who may know.',
})
export class PersonRef {
  @Field(() => ID, { description: 'Opaque id of the person in the system of the agency.' })
  id!: string;

  @Field(() => PersonRoleEnum, { description: 'How the person stands.' })
  role!: PersonRole;
}
