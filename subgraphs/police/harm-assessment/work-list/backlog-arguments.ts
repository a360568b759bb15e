import { ArgsType, Field, ID, Int } from 'type-graphql';
import { PageArguments } from '../../../shared/page/page-arguments.js';
import { Classified } from '../../../shared/policy/classified.js';
import { namedEnum } from '../../../shared/server/named-enum.js';
import { safeguardingList } from '../../work-list-marks.js';

const BacklogOrderEnum = namedEnum('HarmAssessmentOrder', 'Order of the backlog.', {
  RISK_THEN_AGE:
    'The highest first grade first; within a grade those to which a child is linked, then the longest wait.',
});
type BacklogOrder = keyof typeof BacklogOrderEnum;

@ArgsType()
export class BacklogArguments extends PageArguments {
  @Classified(safeguardingList)
  @Field(() => BacklogOrderEnum, {
    defaultValue: BacklogOrderEnum.RISK_THEN_AGE,
    description: 'What comes first.',
  })
  orderBy!: BacklogOrder;

  @Classified(safeguardingList)
  @Field(() => ID, {
    nullable: true,
    description: 'Only what waits for this unit, by its opaque id; absent for all.',
  })
  unit?: string | null;

  @Classified(safeguardingList)
  @Field(() => Int, {
    nullable: true,
    description: 'Only what has waited at least so many hours; absent for all.',
  })
  minAgeHours?: number | null;

  @Classified(safeguardingList)
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those to which a child is linked, or only others; absent for both.',
  })
  childLinked?: boolean | null;
}
