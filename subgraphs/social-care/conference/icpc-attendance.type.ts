import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import { aggregate } from '../marks.js';

@Classified(aggregate)
@ObjectType('IcpcAttendance', {
  simpleResolvers: true,
  description: 'How often an agency came to initial child protection conferences.',
})
export class IcpcAttendance {
  @Field(() => Int, {
    nullable: true,
    description: 'How many conferences were held to which the agency was asked.',
  })
  held!: number;

  @Field(() => Int, { nullable: true, description: 'How many of these it attended.' })
  attended!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Attended of held, in per cent to one decimal. Null when none was held.',
  })
  percent!: number | null;
}
