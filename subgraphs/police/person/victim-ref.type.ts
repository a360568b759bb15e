import { Field, ID, ObjectType } from 'type-graphql';
import { PersonRoleEnum, type PersonRole } from '../../shared/codes/person-role.js';
import { Classified } from '../../shared/policy/classified.js';

/** Its own type, because a complainant's identity is another class than the crime's other people. */
@Classified({ as: ['VICTIM'], at: 'SUMMARY' })
@ObjectType('VictimRef', {
  simpleResolvers: true,
  description:
    'An adult victim or complainant whom a police record names. Complainants of sexual offences are anonymous for life (Sexual Offences (Amendment) Act 1992 s1).',
})
export class VictimRef {
  @Field(() => ID, { description: 'Opaque id of the person in police records.' })
  id!: string;

  @Field(() => PersonRoleEnum, { nullable: true, description: 'Who the person is.' })
  role!: PersonRole;

  @Classified({ as: ['VICTIM'], at: 'FULL' })
  @Field(() => String, { nullable: true, description: 'Given and family name.' })
  name!: string;
}
