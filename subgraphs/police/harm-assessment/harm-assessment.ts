import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Agency } from '../../../schema/principal/agency.js';
import { agencies } from '../../../schema/principal/agency.js';
import type { Role } from '../../../schema/principal/role.js';
import type { Instant } from '../../../schema/time/instant.js';
import { RecordVersion } from '../../shared/command/record-version.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { AgencyEnum, RoleEnum } from '../../shared/policy/policy-enums.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import { RiskGradeEnum, type RiskGrade } from '../risk-grade.js';
import {
  GraderSkillEnum,
  HarmSourceEnum,
  type GraderSkill,
  type HarmSource,
} from './harm-assessment-enums.js';

@Entity('harm_assessment')
@Index('harm_assessment_waiting_idx', { synchronize: false })
@KeptRecord({ as: ['SAFEGUARDING'], happened: 'receivedAt' })
@Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
@ObjectType('HarmAssessment', {
  simpleResolvers: true,
  description: 'A second look at the risk that an officer graded, by the harm assessment unit.',
})
export class HarmAssessment {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index()
  @Column('uuid')
  unitId!: string;

  /** GSS code of the local authority. */
  @Column('text')
  area!: string;

  @Index()
  @InstantColumn()
  @Field(() => DateTime, { nullable: true, description: 'When the unit received it.' })
  receivedAt!: Instant;

  @EnumColumn({ of: Object.keys(HarmSourceEnum) })
  @Field(() => HarmSourceEnum, { nullable: true, description: 'What it began with.' })
  source!: HarmSource;

  /** The incident that it came from; null when it came another way. */
  @Index()
  @Column('uuid', { nullable: true })
  incidentId!: string | null;

  @EnumColumn({ of: Object.keys(RiskGradeEnum) })
  @Field(() => RiskGradeEnum, { nullable: true, description: 'The first grade.' })
  initialGrade!: RiskGrade;

  @EnumColumn({ of: Object.keys(GraderSkillEnum), nullable: true })
  @Field(() => GraderSkillEnum, {
    nullable: true,
    description: 'Who graded first. Null when not recorded.',
  })
  grader!: GraderSkill | null;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the unit assessed it. Null while it waits in the backlog.',
  })
  secondaryAssessedAt!: Instant | null;

  @EnumColumn({ of: Object.keys(RiskGradeEnum), nullable: true })
  @Field(() => RiskGradeEnum, {
    nullable: true,
    description: "The unit's grade. Null while it waits.",
  })
  finalGrade!: RiskGrade | null;

  @Column('text', { nullable: true })
  @Field(() => RoleEnum, {
    nullable: true,
    description: 'What the person does who changed the grade. Null when it stands as it was.',
  })
  regradedByWhom!: Role | null;

  @Column('boolean')
  @Field(() => Boolean, { nullable: true, description: 'Whether a child is known to be affected.' })
  childLinked!: boolean;

  @EnumColumn({ of: agencies, array: true })
  @Field(() => [AgencyEnum], { nullable: true, description: 'Agencies that it was shared with.' })
  sharedWith!: readonly Agency[];

  @Column('text', { nullable: true })
  @Classified({ as: ['SAFEGUARDING_NARRATIVE'], at: 'FULL' })
  @Field(() => String, {
    nullable: true,
    description: 'Why the grade was changed. Null when it stands as it was, or nobody said.',
  })
  regradeReason!: string | null;

  @RecordVersion()
  version!: number;
}
