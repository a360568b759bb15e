import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PersonRoleEnum, type PersonRole } from '../codes/person-role.js';

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
