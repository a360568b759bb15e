import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import { DayColumn, EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { CivilDay } from '../../shared/server/scalars.js';
import { RiskGradeEnum, type RiskGrade } from '../risk-grade.js';
import { MappaCategoryEnum, type MappaCategory } from './offender-enums.js';

@Entity('managed_offender')
@KeptRecord({ as: ['CRIME_RSO_MAPPA'], happened: 'recordedAt' })
@Classified({ as: ['CRIME_RSO_MAPPA'], at: 'SUMMARY' })
@ObjectType('ManagedOffender', {
  simpleResolvers: true,
  description: 'An offender whom the police manage under MAPPA (Criminal Justice Act 2003 s325).',
})
export class ManagedOffender {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index()
  @Column('uuid')
  personId!: string;

  @InstantColumn()
  recordedAt!: Instant;

  @EnumColumn({ of: Object.keys(MappaCategoryEnum) })
  @Field(() => MappaCategoryEnum, { nullable: true, description: 'MAPPA category.' })
  category!: MappaCategory;

  @Column('int')
  @Field(() => Int, { nullable: true, description: 'MAPPA level, 1 to 3.' })
  level!: number;

  @EnumColumn({ of: Object.keys(RiskGradeEnum) })
  @Field(() => RiskGradeEnum, { nullable: true, description: 'Risk as the manager grades it.' })
  riskLevel!: RiskGrade;

  @DayColumn({ nullable: true })
  @Field(() => CivilDay, { nullable: true, description: 'Last visit. Null when none is recorded.' })
  lastVisitOn!: CivilDate | null;

  @DayColumn({ nullable: true })
  @Field(() => CivilDay, { nullable: true, description: 'Next visit due. Null when none is set.' })
  nextVisitDueOn!: CivilDate | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'The offender manager: whom to ask.' })
  manager!: string;

  @Column('text', { nullable: true })
  @Classified({ as: ['CRIME_RSO_MAPPA'], at: 'FULL' })
  @Field(() => String, {
    nullable: true,
    description: 'What the manager noted last. Null when nothing.',
  })
  note!: string | null;
}
