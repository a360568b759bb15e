import { Field, Float, ObjectType, Query, Resolver } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import { namedEnum } from '../../shared/server/named-enum.js';
import { reportedFigures, type FigureUnit } from './reported-figures.js';

const FigureUnitEnum = namedEnum('FigureUnit', 'What a figure counts in.', {
  COUNT: 'A number of them.',
  PERCENT: 'In per cent.',
  WEEKS: 'Weeks.',
  MONTHS: 'Months.',
});

/** About the force, never about a child. */
@Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('ReportedFigure', {
  simpleResolvers: true,
  description:
    'A figure that the inspection of 2014 gives, and that records cannot give as it stands: it is of before or after them, or rounded.',
})
export class ReportedFigure {
  @Field(() => String, { nullable: true, description: 'What is counted.' })
  text!: string;

  @Field(() => Float, { nullable: true, description: 'How many, in `unit`.' })
  value!: number;

  @Field(() => FigureUnitEnum, { nullable: true, description: 'What it counts in.' })
  unit!: FigureUnit;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the report rounds it, or says no more than a share: nothing is to be reckoned with it.',
  })
  approximate!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Of when: a year, a month or a day, as 2014-09-30.',
  })
  on!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The root field that counts the same from records. Null where no record is held.',
  })
  shownBy!: string | null;
}

@Resolver()
export class ReportedFigureResolver {
  @Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
  @Query(() => [ReportedFigure], {
    nullable: true,
    description: 'Figures of the inspection that no record shows as they stand.',
  })
  reportedFigures(): readonly Readonly<ReportedFigure>[] {
    return reportedFigures;
  }
}
