import { Field, ID, ObjectType } from 'type-graphql';
import type { CivilDate } from '../../../schema/time/instant.js';
import { SexEnum, type Sex } from '../../shared/codes/sex.js';
import { Classified } from '../../shared/policy/classified.js';
import { CivilDay } from '../../shared/server/scalars.js';

const exact = { as: ['IDENTITY'], at: 'FULL' } as const;
const general = { as: ['IDENTITY'], at: 'SUMMARY' } as const;

@ObjectType('UnknownChild', {
  simpleResolvers: true,
  description:
    'A child of a referral who was not in the child index: what the police know of them.',
})
export class UnknownChildOfReferral {
  @Field(() => ID, { description: 'Opaque id: `acknowledgeReferral` names the child by it.' })
  id!: string;

  @Classified(general)
  @Field(() => ID, {
    nullable: true,
    description:
      'Opaque id of who it is in the child index. Null while social care has not said so.',
  })
  childId!: string | null;

  @Classified(exact)
  @Field(() => String, { nullable: true, description: 'First name. Null when nobody knew it.' })
  givenName!: string | null;

  @Classified(exact)
  @Field(() => String, { nullable: true, description: 'Family name. Null when nobody knew it.' })
  familyName!: string | null;

  @Classified(exact)
  @Field(() => CivilDay, { nullable: true, description: 'Day of birth. Null when nobody knew it.' })
  dateOfBirth!: CivilDate | null;

  @Classified(general)
  @Field(() => SexEnum, {
    nullable: true,
    description: 'Sex as the police saw it. Null when not recorded.',
  })
  sex!: Sex | null;

  @Classified({ as: ['CONTACT'], at: 'FULL' })
  @Field(() => String, {
    nullable: true,
    description: 'Where the child lives or was seen. Null when nobody said.',
  })
  locality!: string | null;
}
