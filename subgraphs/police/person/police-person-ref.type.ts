import { Field, ID, ObjectType } from 'type-graphql';
import { PersonRoleEnum, type PersonRole } from '../../shared/codes/person-role.js';
import { Classified } from '../../shared/policy/classified.js';

/** A person of a crime record who is not its victim: suspect, perpetrator, other adult. */
@Classified({ as: ['CRIME'], at: 'SUMMARY' })
@ObjectType('PolicePersonRef', {
  simpleResolvers: true,
  description: 'A person whom a police record names, other than its victim.',
})
export class PolicePersonRef {
  @Field(() => ID, { description: 'Opaque id of the person in police records.' })
  id!: string;

  @Field(() => PersonRoleEnum, {
    nullable: true,
    description: 'How the person stands to the matter, as suspect or as grandparent.',
  })
  role!: PersonRole;

  @Classified({ as: ['CRIME'], at: 'FULL' })
  @Field(() => String, { nullable: true, description: 'Given and family name.' })
  name!: string;
}
