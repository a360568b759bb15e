import { Field, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../../shared/policy/classified.js';

@Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('AgeCount', { simpleResolvers: true, description: 'How many were of an age.' })
export class AgeCount {
  @Field(() => Int, { nullable: true, description: 'Age in years at the arrest.' })
  age!: number;

  @Field(() => Int, { nullable: true, description: 'How many children of that age.' })
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

  @Field(() => Int, { nullable: true, description: 'How many of these are of boys.' })
  boys!: number;

  @Field(() => Int, { nullable: true, description: 'How many of these are of girls.' })
  girls!: number;

  @Field(() => [AgeCount], { nullable: true, description: 'By age, youngest first.' })
  byAge!: readonly Readonly<AgeCount>[];

  @Field(() => Int, {
    nullable: true,
    description:
      'How many children for whom accommodation was asked, and the local authority provided it.',
  })
  accommodationProvided!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many were brought to court sooner instead.',
  })
  expeditedToCourt!: number;

  @Field(() => Int, { nullable: true, description: 'How many were bailed again instead.' })
  rebailed!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many were kept, and nobody asked for accommodation.',
  })
  noAttempt!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many were kept: accommodation was asked for in vain.',
  })
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
    description:
      "How many were arrested after an incident at the children's home where they lived.",
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
    description: 'How many detention certificates should have gone to court, PACE section 38(7).',
  })
  certificatesDue!: number;

  @Field(() => Int, { nullable: true, description: 'Of these, how many are on the record.' })
  certificatesRecorded!: number;
}
