import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import {
  AssessorEnum,
  AuditCaseTypeEnum,
  AuditGradeEnum,
  AuditSampleEnum,
  AuditThemeEnum,
  ladoOutcomes,
  supervisionQualities,
  type Assessor,
  type AuditCaseType,
  type AuditGradeValue,
  type AuditSample,
  type AuditTheme,
} from './audit-case-enums.js';

/** An inspected case. INVARIANT: names no child, and is shown only as sums. */
@Entity('audit_case')
export class AuditCase {
  @PrimaryColumn('uuid')
  id!: string;

  @InstantColumn()
  recordedAt!: Instant;

  /** Its number within its sample. */
  @Column('int')
  number!: number;

  @EnumColumn({ of: Object.keys(AuditSampleEnum) })
  sample!: AuditSample;

  /** Null in the further sample, of which annex A gives no types. */
  @EnumColumn({ of: Object.keys(AuditCaseTypeEnum), nullable: true })
  caseType!: AuditCaseType | null;

  @EnumColumn({ of: Object.keys(AuditThemeEnum), array: true })
  themes!: readonly AuditTheme[];

  /** As inspectors saw it, in cases with an investigation; else null. */
  @EnumColumn({ of: supervisionQualities, nullable: true })
  supervisionQuality!: (typeof supervisionQualities)[number] | null;

  /** Null where no duty to tell the LADO arose. */
  @EnumColumn({ of: ladoOutcomes, nullable: true })
  ladoNotification!: (typeof ladoOutcomes)[number] | null;
}

/** One assessor's grade of a case. The force graded its own sample only. */
@Entity('audit_grade')
export class AuditGrade {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  auditCaseId!: string;

  @EnumColumn({ of: Object.keys(AssessorEnum) })
  assessor!: Assessor;

  @EnumColumn({ of: Object.keys(AuditGradeEnum) })
  grade!: AuditGradeValue;
}
