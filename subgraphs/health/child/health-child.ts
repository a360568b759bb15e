import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../../schema/time/instant.js';
import { DayColumn } from '../../shared/database/columns.js';

/** A child as health registers them: their own spelling, the NHS number, the practice. */
@Entity('health_child')
@Index('health_child_born_idx', { synchronize: false })
@Index('health_child_ethnicity_idx', { synchronize: false })
@Index('health_child_special_needs_idx', { synchronize: false })
export class HealthChild {
  @PrimaryColumn('uuid')
  childId!: string;

  @Column('text', { nullable: true })
  givenName!: string | null;

  @Column('text')
  familyName!: string;

  /** Null for the unborn, who have an expected date instead. */
  @DayColumn({ nullable: true })
  dateOfBirth!: CivilDate | null;

  @DayColumn({ nullable: true })
  expectedDateOfBirth!: CivilDate | null;

  /** Ethnic category (NHS Data Dictionary), by the groups of the children in need census; null when not recorded. */
  @Column('text', { nullable: true })
  ethnicity!: string | null;

  /** Whether the child has special needs or a disability; null when nobody asked. Counted, and not shown. */
  @Column('boolean', { nullable: true })
  hasSpecialNeeds!: boolean | null;

  /** GSS code of the local authority. */
  @Column('text')
  area!: string;

  /** Ten digits, the last a modulus-11 check digit. Null for an unborn child. */
  @Column('text', { nullable: true })
  nhsNumber!: string | null;

  /** Traced on the Personal Demographics Service. */
  @Column('boolean')
  nhsNumberVerified!: boolean;

  @Column('text', { nullable: true })
  gpPractice!: string | null;

  @DayColumn({ nullable: true })
  gpRegisteredOn!: CivilDate | null;

  /** M10: the practice gives a protected address away; social care says so. */
  @Column('boolean', { default: false })
  gpIsProtected!: boolean;
}
