import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';

/** Counts and means only: no file is named. */
@Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('ChargingTimeliness', {
  simpleResolvers: true,
  description:
    'How long charging decisions of a period took, and who had the file: the police and the CPS beside each other.',
})
export class ChargingTimeliness {
  @Field(() => Int, {
    nullable: true,
    description: 'How many files were decided: charge, no further action, out of court.',
  })
  decided!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many submissions (MG3) the CPS answered in the period.',
  })
  answered!: number;

  @Field(() => Int, { nullable: true, description: 'Of these, answered within 28 days.' })
  within28Days!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The same in per cent, one decimal. Null when none was answered.',
  })
  within28DaysPercent!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean days from the first submission to the decision. Null when none was decided.',
  })
  meanDays!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of these, days in which the police had the file. Null when none was decided.',
  })
  meanPoliceDays!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of these, days in which the CPS had the file. Null when none was decided.',
  })
  meanCpsDays!: number | null;
}
