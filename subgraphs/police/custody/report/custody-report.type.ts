import { Field, Float, Int, ObjectType } from 'type-graphql';
import { LaResponseEnum, type LaResponse } from '../../../shared/codes/custody-accommodation.js';
import { Classified } from '../../../shared/policy/classified.js';
import {
  AccommodationEffortEnum,
  LacStatusEnum,
  type AccommodationEffort,
  type LacStatus,
} from '../custody-enums.js';

@Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('CustodyHeldRow', {
  simpleResolvers: true,
  description:
    'Children kept overnight of one legal status, one effort and one answer: what recommendation 2 of the inspection asks to be reported.',
})
export class CustodyHeldRow {
  @Field(() => Int, { nullable: true, description: 'How many children.' })
  count!: number;

  @Field(() => LacStatusEnum, {
    nullable: true,
    description: 'Their legal status: whether they were looked after.',
  })
  legalStatus!: LacStatus;

  @Field(() => AccommodationEffortEnum, {
    nullable: true,
    description: 'The efforts made to find accommodation (PACE section 38(6)).',
  })
  effort!: AccommodationEffort;

  @Field(() => LaResponseEnum, {
    nullable: true,
    description:
      'Why it failed, or that it did not: what the local authority answered last. Null when it was not asked.',
  })
  reason!: LaResponse | null;
}

@Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('CustodyReport', {
  simpleResolvers: true,
  description: 'Children arrested in a period, as reported to the safeguarding partners.',
})
export class CustodyReport {
  @Field(() => Int, {
    nullable: true,
    description: 'How many arrests of children, breaches of the peace included.',
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

  @Field(() => Int, {
    nullable: true,
    description:
      'How many children were kept overnight after charge, with bail refused: accommodation was to be found, PACE section 38(6).',
  })
  accommodationDue!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of these the local authority took in.',
  })
  accommodationProvided!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many detention certificates were to go to court, PACE section 38(7).',
  })
  certificatesDue!: number;

  @Field(() => Int, { nullable: true, description: 'Of these, how many are on the record.' })
  certificatesRecorded!: number;

  @Field(() => [CustodyHeldRow], {
    nullable: true,
    description:
      'Children kept overnight by number, legal status, efforts and reasons, the largest number first.',
  })
  held!: () => Promise<readonly Readonly<CustodyHeldRow>[]>;
}
