import { Directive, Field, Int, ObjectType } from 'type-graphql';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import { CivilDay, DateTime } from '../server/scalars.js';
import type { ClockBasis, ClockCode, ClockRulesetName, ClockStatus } from './clock-code.js';
import { ClockBasisEnum, ClockCodeEnum, ClockStatusEnum } from './clock-enums.js';
import type { ClockReading } from './clock-reading.js';

/** The GraphQL face of a `ClockReading`: resolvers return the reading itself. One class for all subgraphs. */
@Directive('@shareable')
@ObjectType('StatutoryClock', {
  simpleResolvers: true,
  description: 'A duty with a time limit in law, guidance or policy, and where it stands now.',
})
export class StatutoryClock implements ClockReading {
  @Field(() => ClockCodeEnum, { description: 'The duty that is timed.' })
  code!: ClockCode;

  @Field(() => DateTime, { description: 'When the clock started; that day is day 0.' })
  startedAt!: Instant;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'The last moment in time: 23:59:59 in London for clocks counted in days. Null when the clock does not apply, or its event has no date yet.',
  })
  dueAt!: Instant | null;

  @Field(() => CivilDay, {
    nullable: true,
    description:
      'The day in London on which it is due. Null when the clock does not apply, or its event has no date yet.',
  })
  dueOn!: CivilDate | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the duty was done; null while it is not.',
  })
  stoppedAt!: Instant | null;

  @Field(() => ClockStatusEnum, { description: 'Where the clock stands now.' })
  status!: ClockStatus;

  @Field(() => Boolean, { description: 'True when it is overdue, or was done late.' })
  breached!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'Working days after day 0 until it was done, or until today. Monday to Friday less the bank holidays of England and Wales. Null for clocks counted in hours.',
  })
  workingDaysElapsed!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Working days left after today; negative when overdue. Null when it is done, and for clocks counted in hours.',
  })
  workingDaysRemaining!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Whole hours left, rounded down; negative when overdue. Null when it is done, and for clocks counted in days.',
  })
  hoursRemaining!: number | null;

  @Field(() => ClockBasisEnum, { description: 'What makes it binding.' })
  basis!: ClockBasis;

  @Field(() => String, { description: 'The law, guidance or policy that sets it.' })
  legalRef!: string;

  @Field(() => String, { description: 'The set of rules it was read under, such as WM_2014.' })
  ruleset!: ClockRulesetName;
}
