import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { ReviewQualityEnum, type ReviewQuality } from '../investigation/conduct/conduct-enums.js';
import {
  AssessorEnum,
  AuditCaseTypeEnum,
  AuditGradeEnum,
  AuditSampleEnum,
  AuditThemeEnum,
  LadoTimingEnum,
  type Assessor,
  type AuditCaseType,
  type AuditGradeValue,
  type AuditSample,
  type AuditTheme,
  type LadoTiming,
} from './audit-case-enums.js';

/** INVARIANT: names no child; outside the force it is shown only as sums. */
@Entity('audit_case')
@KeptRecord({ as: ['OPERATIONAL'], happened: 'recordedAt' })
@Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('AuditCase', {
  simpleResolvers: true,
  description: 'A case that the force or the inspectorate audited. It names no child.',
})
export class AuditCase {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @InstantColumn()
  recordedAt!: Instant;

  @Column('int')
  @Field(() => Int, { nullable: true, description: 'Its number within its sample.' })
  number!: number;

  @EnumColumn({ of: Object.keys(AuditSampleEnum) })
  @Field(() => AuditSampleEnum, {
    nullable: true,
    description: 'Whether the force audited it itself, or the inspectorate read it besides.',
  })
  sample!: AuditSample;

  @EnumColumn({ of: Object.keys(AuditCaseTypeEnum), nullable: true })
  @Field(() => AuditCaseTypeEnum, {
    nullable: true,
    description: 'Its type. Null in the further sample, of which annex A gives no types.',
  })
  caseType!: AuditCaseType | null;

  @EnumColumn({ of: Object.keys(AuditThemeEnum), array: true })
  @Field(() => [AuditThemeEnum], { nullable: true, description: 'What it was about as well.' })
  themes!: readonly AuditTheme[];

  @EnumColumn({ of: Object.keys(ReviewQualityEnum), nullable: true })
  @Field(() => ReviewQualityEnum, {
    nullable: true,
    description: 'How well it was supervised, as inspectors saw it. Null without an investigation.',
  })
  supervisionQuality!: ReviewQuality | null;

  @EnumColumn({ of: Object.keys(LadoTimingEnum), nullable: true })
  @Field(() => LadoTimingEnum, {
    nullable: true,
    description: 'When the LADO was told. Null where no duty to tell arose.',
  })
  ladoNotification!: LadoTiming | null;
}

/** One assessor's grade of a case. The force graded its own sample only. */
@Entity('audit_grade')
@KeptRecord({ as: ['OPERATIONAL'] })
@Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('AuditCaseGrade', {
  simpleResolvers: true,
  description: 'How one assessor graded an audited case.',
})
export class AuditGrade {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index()
  @Column('uuid')
  auditCaseId!: string;

  @EnumColumn({ of: Object.keys(AssessorEnum) })
  @Field(() => AssessorEnum, { nullable: true, description: 'Who graded it.' })
  assessor!: Assessor;

  @EnumColumn({ of: Object.keys(AuditGradeEnum) })
  @Field(() => AuditGradeEnum, {
    nullable: true,
    description: 'How well the assessor thought it was handled.',
  })
  grade!: AuditGradeValue;
}
