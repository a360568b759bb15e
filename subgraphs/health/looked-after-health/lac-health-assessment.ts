import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import { DayColumn, EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import {
  HealthAssessmentKindEnum,
  type HealthAssessmentKind,
} from './looked-after-health-enums.js';

@Entity('lac_health_assessment')
@Index(['childId', 'recordedAt'])
@KeptRecord({ as: ['HEALTH'], happened: 'recordedAt' })
@ObjectType('LacHealthAssessment', {
  simpleResolvers: true,
  description:
    'A statutory health assessment of a looked-after child, made or still due (Care Planning, Placement and Case Review Regulations 2010).',
})
export class LacHealthAssessment {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('uuid')
  childId!: string;

  /** Orders the list: an assessment that is still due has no moment of its own. */
  @InstantColumn()
  recordedAt!: Instant;

  @EnumColumn({ of: Object.keys(HealthAssessmentKindEnum) })
  @Classified({ as: ['HEALTH'], at: 'SUMMARY' })
  @Field(() => HealthAssessmentKindEnum, { nullable: true, description: 'Initial or review.' })
  kind!: HealthAssessmentKind;

  /** Day 0 of the clock: the day the child became looked after, or of the last review. */
  @DayColumn()
  dueFrom!: CivilDate;

  @InstantColumn({ nullable: true })
  @Classified({ as: ['HEALTH'], at: 'SUMMARY' })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was made. Null while it is due.',
  })
  at!: Instant | null;
}
