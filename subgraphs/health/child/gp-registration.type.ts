import { Field, ObjectType } from 'type-graphql';
import type { CivilDate } from '../../../schema/time/instant.js';
import { Classified } from '../../shared/policy/classified.js';
import { CivilDay } from '../../shared/server/scalars.js';

@ObjectType('GpRegistration', {
  simpleResolvers: true,
  description: 'The general practice with which a child is registered.',
})
export class GpRegistration {
  /** FULL, as an address is: a practice tells where somebody lives. */
  @Classified({ as: ['CONTACT'], at: 'FULL', orAs: ['PROTECTED_ADDRESS'] })
  @Field(() => String, { nullable: true, description: 'Name of the practice.' })
  practice!: string;

  @Classified({ as: ['CONTACT'], at: 'SUMMARY', orAs: ['PROTECTED_ADDRESS'] })
  @Field(() => CivilDay, {
    nullable: true,
    description: 'Day of registration. Null when it is not recorded.',
  })
  registeredOn!: CivilDate | null;
}
