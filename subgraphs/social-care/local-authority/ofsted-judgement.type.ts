import { Field, ObjectType } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import { aggregate } from '../marks.js';
import { OfstedGradeEnum, type OfstedGrade } from './local-authority-enums.js';

@Classified(aggregate)
@ObjectType('OfstedJudgement', {
  simpleResolvers: true,
  description: 'Ofsted’s judgement of a local authority’s child protection.',
})
export class OfstedJudgement {
  @Field(() => OfstedGradeEnum, {
    nullable: true,
    description: 'How good its services for children in need of protection were found to be.',
  })
  grade!: OfstedGrade;

  @Field(() => String, { nullable: true, description: 'Year and month of it, as 2014-05.' })
  on!: string;
}
