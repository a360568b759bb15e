import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../../shared/policy/classified.js';
import { InvestigationOutcomeEnum, type InvestigationOutcome } from '../investigation-enums.js';

const counted = { as: ['OPERATIONAL'], at: 'SUMMARY' } as const;

@Classified(counted)
@ObjectType('InvestigationOutcomeCount', {
  simpleResolvers: true,
  description: 'Investigations that ended in one way.',
})
export class InvestigationOutcomeCount {
  @Field(() => InvestigationOutcomeEnum, { nullable: true, description: 'How they ended.' })
  outcome!: InvestigationOutcome;

  @Field(() => Int, { nullable: true, description: 'How many investigations.' })
  count!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Days from the report to the end, the middle one of them.',
  })
  medianDays!: number;
}

@Classified(counted)
@ObjectType('InvestigationOutcomes', {
  simpleResolvers: true,
  description:
    'How investigations about children ended in a period, and how long they took: the inspection found that the force counted them only.',
})
export class InvestigationOutcomes {
  @Field(() => Int, { nullable: true, description: 'How many investigations ended in the period.' })
  concluded!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Of these, within twelve weeks of the report (force policy).',
  })
  withinTwelveWeeks!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Days from the report to the end, the middle one. Null when none ended.',
  })
  medianDays!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Days from the report to the end on average, to one decimal. Null when none ended.',
  })
  meanDays!: number | null;

  @Field(() => [InvestigationOutcomeCount], {
    nullable: true,
    description: 'By how they ended, the most frequent first.',
  })
  byOutcome!: readonly Readonly<InvestigationOutcomeCount>[];
}
