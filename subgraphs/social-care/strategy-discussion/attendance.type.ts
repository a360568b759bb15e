import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import { aggregate } from '../marks.js';

@Classified(aggregate)
@ObjectType('DiscussionAttendance', {
  simpleResolvers: true,
  description:
    'How often an agency came to strategy discussions. Null where a count is too small to show.',
})
export class DiscussionAttendance {
  @Field(() => Int, {
    nullable: true,
    description:
      'How many discussions were held to which the agency was asked. Null when too few to show to another agency.',
  })
  held!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many of these it attended. Null when too few, or too many, to show to another agency.',
  })
  attended!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Attended of held, in per cent to one decimal. Null when none was held.',
  })
  percent!: number | null;
}
