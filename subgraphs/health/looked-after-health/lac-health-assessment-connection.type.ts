import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../shared/page/page-info.type.js';
import { Classified } from '../../shared/policy/classified.js';
import { LacHealthAssessment } from './lac-health-assessment.js';

@ObjectType('LacHealthAssessmentEdge', {
  simpleResolvers: true,
  description: 'A health assessment of a page.',
})
export class LacHealthAssessmentEdge {
  @Field(() => String, { description: 'Pass it as `after` to go on from here.' })
  cursor!: string;

  @Field(() => LacHealthAssessment, { description: 'The record.' })
  node!: LacHealthAssessment;
}

@ObjectType('LacHealthAssessmentConnection', {
  simpleResolvers: true,
  description: 'Health assessments of a looked-after child, newest first.',
})
export class LacHealthAssessmentConnection {
  @Classified({ as: ['HEALTH'], at: 'SUMMARY' })
  @Field(() => Int, { nullable: true, description: 'How many there are in all.' })
  totalCount!: () => Promise<number>;

  @Field(() => [LacHealthAssessmentEdge], { description: 'This page.' })
  edges!: readonly LacHealthAssessmentEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}
