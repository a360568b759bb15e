import { Field, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import { Team } from '../team/team.js';
import { Post } from './post.js';

@Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('Staffing', {
  simpleResolvers: true,
  description: 'Teams and posts of the force, and how many are empty.',
})
export class Staffing {
  @Field(() => Int, {
    nullable: true,
    description: 'How many posts the teams listed have, where recorded.',
  })
  establishment!: number;

  @Field(() => Int, { nullable: true, description: 'How many of these are without anybody.' })
  vacancies!: number;

  @Field(() => [Team], { nullable: true, description: 'The teams, most vacancies first.' })
  teams!: readonly Team[];

  @Field(() => [Post], { nullable: true, description: 'Posts of their own, by title.' })
  posts!: readonly Post[];
}
