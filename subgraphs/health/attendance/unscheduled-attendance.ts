import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { DateTime } from '../../shared/server/scalars.js';
import { TriStateEnum, type TriState } from '../../shared/codes/tri-state.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { CareSettingEnum, type CareSetting } from './attendance-enums.js';

@Entity('unscheduled_attendance')
@Index(['childId', 'at'])
@Index('unscheduled_attendance_area_idx', { synchronize: false })
@Index('unscheduled_attendance_voice_idx', { synchronize: false })
@KeptRecord({ as: ['HEALTH'], happened: 'at' })
@ObjectType('UnscheduledAttendance', {
  simpleResolvers: true,
  description: 'A visit to emergency or other unscheduled care.',
})
export class UnscheduledAttendance {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('uuid')
  childId!: string;

  /** GSS code of the local authority in which the child lived then. Counted, and not shown. */
  @Column('text')
  area!: string;

  @InstantColumn()
  @Classified({ as: ['HEALTH'], at: 'SUMMARY' })
  @Field(() => DateTime, { nullable: true, description: 'When the child arrived.' })
  at!: Instant;

  @EnumColumn({ of: Object.keys(CareSettingEnum) })
  @Classified({ as: ['HEALTH'], at: 'SUMMARY' })
  @Field(() => CareSettingEnum, { nullable: true, description: 'Where the child was seen.' })
  setting!: CareSetting;

  @Column('text')
  @Classified({ as: ['HEALTH'], at: 'FULL' })
  @Field(() => String, { nullable: true, description: 'What the child was brought for, in words.' })
  presentingComplaint!: string;

  @EnumColumn({ of: Object.keys(TriStateEnum), nullable: true })
  @Classified({ as: ['HEALTH'], at: 'FULL' })
  @Field(() => TriStateEnum, {
    nullable: true,
    description:
      "The clinician's opinion whether the explanation fits the injury. Null when there was nothing to explain.",
  })
  explanationConsistent!: TriState | null;

  @Column('boolean', { nullable: true })
  @Classified({ as: ['HEALTH'], at: 'SUMMARY' })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a safeguarding concern was noted. Null when nobody recorded either.',
  })
  safeguardingConcern!: boolean | null;

  @Column('boolean', { nullable: true })
  @Classified({ as: ['HEALTH'], at: 'SUMMARY' })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether CP-IS was looked at during the visit. Null when nobody recorded either.',
  })
  cpIsViewed!: boolean | null;

  @Column('boolean', { nullable: true })
  @Classified({ as: ['HEALTH'], at: 'SUMMARY' })
  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether the child's own account is written down, apart from what a parent or carer said (NICE guideline NG76). Null when nobody noted either.",
  })
  childsVoiceRecorded!: boolean | null;
}
