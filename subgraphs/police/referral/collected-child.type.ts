import { Field, ID, ObjectType } from 'type-graphql';
import type { CivilDate } from '../../../schema/time/instant.js';
import { SexEnum, type Sex } from '../../shared/codes/sex.js';
import { CivilDay } from '../../shared/server/scalars.js';

@ObjectType('CollectedChildPayload', {
  simpleResolvers: true,
  description:
    'A child of a referral who was not in the child index: what the police know of them.',
})
export class CollectedChildPayload {
  @Field(() => ID, { description: 'Opaque id: `acknowledgeReferral` names the child by it.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'First name. Null when not known.' })
  givenName!: string | null;

  @Field(() => String, { nullable: true, description: 'Family name. Null when not known.' })
  familyName!: string | null;

  @Field(() => CivilDay, { nullable: true, description: 'Day of birth. Null when not known.' })
  dateOfBirth!: CivilDate | null;

  @Field(() => SexEnum, { nullable: true, description: 'Sex. Null when not known.' })
  sex!: Sex | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the child lives or was seen. Null when not known.',
  })
  locality!: string | null;
}
