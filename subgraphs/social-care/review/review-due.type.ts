import { Field, ID, ObjectType } from 'type-graphql';
import type { CivilDate } from '../../../schema/time/instant.js';
import type { ClockCode } from '../../shared/clock/clock-code.js';
import { Classified } from '../../shared/policy/classified.js';
import { namedEnum } from '../../shared/server/named-enum.js';
import { CivilDay } from '../../shared/server/scalars.js';
import { operational, summary } from '../marks.js';

export const ReviewKindEnum = namedEnum('ReviewKind', 'What is reviewed.', {
  CHILD_PROTECTION: 'A child protection plan, by a review conference (SSD cp_reviews).',
  LOOKED_AFTER: 'The case of a looked-after child (SSD cla_reviews).',
});
export type ReviewKind = keyof typeof ReviewKindEnum;

/** An entry of the list: no table holds it. */
@ObjectType('ReviewDue', {
  simpleResolvers: true,
  description: 'The next review of a child protection plan or of a looked-after child.',
})
export class ReviewDue {
  @Field(() => ID, { description: 'Opaque id of the plan or of the period of care.' })
  id!: string;

  childId!: string;
  /** The day from which it is counted. */
  since!: CivilDate;
  code!: ClockCode;

  @Classified(summary)
  @Field(() => ReviewKindEnum, {
    nullable: true,
    description: "Whether the plan is reviewed or the child's time in care.",
  })
  kind!: ReviewKind;

  @Classified(operational)
  @Field(() => CivilDay, {
    nullable: true,
    description: 'By which day it must be held (SSD CPPR003A).',
  })
  dueOn!: CivilDate;
}
