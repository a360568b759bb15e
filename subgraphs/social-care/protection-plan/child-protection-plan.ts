import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../../schema/time/instant.js';
import { RecordVersion } from '../../shared/command/record-version.js';
import { DayColumn, EnumColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { CivilDay } from '../../shared/server/scalars.js';
import { detail, summary } from '../marks.js';
import {
  AbuseCategoryEnum,
  PlanEndReasonEnum,
  type AbuseCategory,
  type PlanEndReason,
} from './plan-enums.js';

@Entity('child_protection_plan')
@Index(['childId', 'startedOn'])
@Index('child_protection_plan_running_idx', { synchronize: false })
@KeptRecord({ as: ['SAFEGUARDING'], happened: 'startedOn' })
@ObjectType('ChildProtectionPlan', {
  simpleResolvers: true,
  description: 'A child protection plan (SSD cp_plans).',
})
export class ChildProtectionPlan {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('uuid')
  childId!: string;

  @Index()
  @Column('uuid')
  conferenceId!: string;

  @DayColumn()
  @Classified(summary)
  @Field(() => CivilDay, {
    nullable: true,
    description: 'The day of the initial conference, on which it began (SSD CPPL003A).',
  })
  startedOn!: CivilDate;

  @DayColumn({ nullable: true })
  @Classified(summary)
  @Field(() => CivilDay, {
    nullable: true,
    description: 'Last day (SSD CPPL004A). Null while it runs.',
  })
  endedOn!: CivilDate | null;

  @EnumColumn({ of: Object.keys(PlanEndReasonEnum), nullable: true })
  @Classified(detail)
  @Field(() => PlanEndReasonEnum, {
    nullable: true,
    description: 'Why it ended. Null while it runs, and where nobody recorded it.',
  })
  endReason!: PlanEndReason | null;

  @EnumColumn({ of: Object.keys(AbuseCategoryEnum) })
  @Classified(summary)
  @Field(() => AbuseCategoryEnum, {
    nullable: true,
    description: 'Category at the start (SSD CPPL009A).',
  })
  category!: AbuseCategory;

  @EnumColumn({ of: Object.keys(AbuseCategoryEnum), nullable: true })
  @Classified(summary)
  @Field(() => AbuseCategoryEnum, {
    nullable: true,
    description: 'Category as last reviewed (SSD CPPL010A). Null when not recorded.',
  })
  latestCategory!: AbuseCategory | null;

  @Column('boolean', { nullable: true })
  @Classified(summary)
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether another local authority holds the plan. Null when not recorded.',
  })
  otherLaPlan!: boolean | null;

  @DayColumn({ nullable: true })
  @Classified(detail)
  @Field(() => CivilDay, {
    nullable: true,
    description: 'When the child was last seen (SSD CPPV004A). Null when not recorded.',
  })
  lastSeenOn!: CivilDate | null;

  @DayColumn({ nullable: true })
  @Classified(detail)
  @Field(() => CivilDay, {
    nullable: true,
    description: 'When the child was last seen alone (SSD CPPV005A). Null when not recorded.',
  })
  lastSeenAloneOn!: CivilDate | null;

  @RecordVersion(summary)
  version!: number;
}
