import { Field, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';

@Classified({ as: ['CRIME', 'OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('DaysBin', {
  simpleResolvers: true,
  description: 'A bar of a histogram over days. Both ends are part of it.',
})
export class DaysBin {
  @Field(() => Int, { nullable: true, description: 'First day.' })
  fromDay!: number;

  @Field(() => Int, { nullable: true, description: 'Last day.' })
  toDay!: number;

  @Field(() => Int, { nullable: true, description: 'How many; bars between others may be 0.' })
  count!: number;
}
