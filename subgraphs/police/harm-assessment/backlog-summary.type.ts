import { Field, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import { Unit } from '../unit/unit.js';

/** Counts only: no child is named. */
@Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('BacklogSummary', {
  simpleResolvers: true,
  description: 'How many harm assessments wait at one unit.',
})
export class BacklogSummary {
  @Field(() => Unit, { nullable: true, description: 'Where they wait.' })
  unit!: Unit;

  @Field(() => Int, { nullable: true, description: 'How many assessments wait for the unit.' })
  waiting!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of these have a child linked to them.',
  })
  childLinked!: number;
}
