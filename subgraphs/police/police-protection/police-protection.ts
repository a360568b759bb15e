import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { PlanKindEnum, type PlanKind } from '../../shared/codes/plan-kind.js';
import { RecordVersion } from '../../shared/command/record-version.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import {
  PlaceTypeEnum,
  PoliceProtectionOutcomeEnum,
  type PlaceType,
  type PoliceProtectionOutcome,
} from './police-protection-enums.js';

@Entity('police_protection')
@Index(['childId', 'takenAt'])
@KeptRecord({ as: ['SAFEGUARDING'], happened: 'takenAt' })
@Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
@ObjectType('PoliceProtection', {
  simpleResolvers: true,
  description: 'The child was taken into police protection (Children Act 1989 s46).',
})
export class PoliceProtection {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('uuid')
  childId!: string;

  @InstantColumn()
  @Field(() => DateTime, { nullable: true, description: 'When the child was taken.' })
  takenAt!: Instant;

  @Column('text')
  @Field(() => String, {
    nullable: true,
    description: 'The constable who took the child (Children Act 1989 s46(1)).',
  })
  initiatingOfficer!: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The officer who inquired into the case (s46(3)(e)). Null when not recorded.',
  })
  designatedOfficer!: string | null;

  @Column('text')
  @Classified({ as: ['SAFEGUARDING_NARRATIVE'], at: 'FULL' })
  @Field(() => String, { nullable: true, description: 'Why, in words.' })
  grounds!: string;

  @EnumColumn({ of: Object.keys(PlaceTypeEnum) })
  @Field(() => PlaceTypeEnum, { nullable: true, description: 'Where the child was kept.' })
  place!: PlaceType;

  @Column('int', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Hours of the night spent in a police station. Null when none or not recorded.',
  })
  stationNightHours!: number | null;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the local authority was told (s46(3)(a)). Null when not recorded.',
  })
  laInformedAt!: Instant | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the child was told (s46(3)(c)). Null when not recorded.',
  })
  childInformed!: boolean | null;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it ended. Null while it runs.' })
  endedAt!: Instant | null;

  @EnumColumn({ of: Object.keys(PoliceProtectionOutcomeEnum), nullable: true })
  @Field(() => PoliceProtectionOutcomeEnum, {
    nullable: true,
    description: 'How it ended. Null while it runs.',
  })
  outcome!: PoliceProtectionOutcome | null;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When a plan or an assessment was recorded after it. Null when none was.',
  })
  followUpRecordedAt!: Instant | null;

  /** Which plan it was; null where nobody named it. */
  @EnumColumn({ of: Object.keys(PlanKindEnum), nullable: true })
  followUpPlanKind!: PlanKind | null;

  @Column('uuid', { nullable: true })
  followUpPlanId!: string | null;

  @RecordVersion()
  version!: number;
}
