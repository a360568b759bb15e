import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../../schema/time/instant.js';
import { DayColumn, EnumColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { CivilDay } from '../../shared/server/scalars.js';
import {
  ActionCategoryEnum,
  ActionItemStatusEnum,
  type ActionCategory,
  type ActionItemStatus,
} from './charging-request-enums.js';

@Entity('action_plan_item')
@KeptRecord({ as: ['CRIME'] })
@ObjectType('ActionPlanItem', {
  simpleResolvers: true,
  description: 'One thing that an action plan asks for (Director’s Guidance on Charging).',
})
export class ActionPlanItem {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the item.' })
  id!: string;

  @Index()
  @Column('uuid')
  planId!: string;

  /** Its place in the plan. */
  @Column('int')
  place!: number;

  @EnumColumn({ of: Object.keys(ActionCategoryEnum) })
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @Field(() => ActionCategoryEnum, { nullable: true, description: 'What kind of work.' })
  category!: ActionCategory;

  @Column('text')
  @Classified({ as: ['CRIME'], at: 'FULL' })
  @Field(() => String, { nullable: true, description: 'What is asked for, in words.' })
  description!: string;

  @EnumColumn({ of: Object.keys(ActionItemStatusEnum) })
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @Field(() => ActionItemStatusEnum, { nullable: true, description: 'Where it stands.' })
  status!: ActionItemStatus;

  @DayColumn({ nullable: true })
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @Field(() => CivilDay, {
    nullable: true,
    description: 'The day by which it is due. Null when none was set.',
  })
  dueBy!: CivilDate | null;

  @Column('text')
  @Classified({ as: ['LEGAL_ADVICE'], at: 'FULL' })
  @Field(() => String, { nullable: true, description: 'Why the prosecutor asks for it.' })
  rationale!: string;
}
