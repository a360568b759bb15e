import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../../shared/policy/classified.js';

@Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('CustodyReport', {
  simpleResolvers: true,
  description: 'Children arrested in a period, as reported to the safeguarding partners.',
})
export class CustodyReport {
  @Field(() => Int, {
    nullable: true,
    description: 'Arrests of children, breaches of the peace included.',
  })
  arrests!: number;

  @Field(() => Int, { nullable: true, description: 'Of these, how many were kept overnight.' })
  detainedOvernight!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The same in per cent, one decimal place. Null when nobody was arrested.',
  })
  detainedOvernightPercent!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of these, how many moved to local authority accommodation, PACE section 38(6).',
  })
  transferredToLocalAuthority!: number;
}
