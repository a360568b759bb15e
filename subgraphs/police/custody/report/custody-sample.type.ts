import { Field, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../../shared/policy/classified.js';

@Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('AgeCount', { simpleResolvers: true, description: 'How many were of an age.' })
export class AgeCount {
  @Field(() => Int, { nullable: true, description: 'Age in years at the arrest.' })
  age!: number;

  @Field(() => Int, { nullable: true, description: 'How many.' })
  count!: number;
}

@Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('CustodySample', {
  simpleResolvers: true,
  description: 'The children kept overnight whose custody records the inspectorate read.',
})
export class CustodySample {
  @Field(() => Int, { nullable: true, description: 'How many records were read.' })
  total!: number;

  @Field(() => Int, { nullable: true, description: 'Boys.' })
  boys!: number;

  @Field(() => Int, { nullable: true, description: 'Girls.' })
  girls!: number;

  @Field(() => [AgeCount], { nullable: true, description: 'By age, youngest first.' })
  byAge!: readonly Readonly<AgeCount>[];

  @Field(() => Int, {
    nullable: true,
    description: 'Accommodation was asked for, and the local authority provided it.',
  })
  accommodationProvided!: number;

  @Field(() => Int, { nullable: true, description: 'Brought to court sooner instead.' })
  expeditedToCourt!: number;

  @Field(() => Int, { nullable: true, description: 'Bailed again instead.' })
  rebailed!: number;

  @Field(() => Int, { nullable: true, description: 'Kept, and nobody asked for accommodation.' })
  noAttempt!: number;

  @Field(() => Int, { nullable: true, description: 'Kept: accommodation was asked for in vain.' })
  approachedNoBed!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Of these, how often the local authority was asked far too late.',
  })
  lateApproach!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Of these, how often it was to be asked again the next day.',
  })
  furtherApproachDue!: number;

  @Field(() => Int, {
    nullable: true,
    description: "Arrested after an incident at the children's home where they lived.",
  })
  arrestedInCareHome!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Of these, for how many nobody asked for accommodation.',
  })
  careHomeNoAttempt!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Of those arrested in care homes, how many were accommodated.',
  })
  careHomeAccommodated!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'A detention certificate should have gone to court, PACE section 38(7).',
  })
  certificatesDue!: number;

  @Field(() => Int, { nullable: true, description: 'Of these, how many are on the record.' })
  certificatesRecorded!: number;
}
