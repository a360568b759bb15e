import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../../schema/time/instant.js';
import { DayColumn, EnumColumn } from '../../shared/database/columns.js';

/**
 * A child as the police know them: their own nominal and their own spelling. Not shown by the API:
 * identity is social care's to show, and linkage compares these spellings where the child index is.
 */
@Entity('police_child')
@Index('police_child_born_idx', { synchronize: false })
@Index('police_child_ethnicity_idx', { synchronize: false })
@Index('police_child_special_needs_idx', { synchronize: false })
export class PoliceChild {
  @PrimaryColumn('uuid')
  childId!: string;

  @Column('text')
  nominalId!: string;

  /** Null for an unborn child without a name. */
  @Column('text', { nullable: true })
  givenName!: string | null;

  @Column('text')
  familyName!: string;

  @Column('text', { nullable: true })
  otherNames!: string | null;

  @DayColumn({ nullable: true })
  dateOfBirth!: CivilDate | null;

  @EnumColumn({ of: ['FEMALE', 'MALE', 'UNKNOWN'] })
  sex!: 'FEMALE' | 'MALE' | 'UNKNOWN';

  /** ONS 18+1 group as the children-in-need census codes it; null when not recorded. */
  @Column('text', { nullable: true })
  ethnicity!: string | null;

  /** Whether the child has special needs or a disability; null when nobody asked. Counted, and not shown. */
  @Column('boolean', { nullable: true })
  hasSpecialNeeds!: boolean | null;

  /** As the police hold it; never a protected one. */
  @Column('text', { nullable: true })
  postcode!: string | null;

  /** GSS code of the local authority. */
  @Column('text')
  area!: string;

  /** IDENTITY_PNC_CRO. Null for a child who was never arrested. */
  @Column('text', { nullable: true })
  pncId!: string | null;

  /** IDENTITY_PNC_CRO. */
  @Column('text', { nullable: true })
  croNumber!: string | null;

  /** A child of the force's own staff, or one under adoption or witness protection (M4). */
  @Column('boolean')
  isRestricted!: boolean;
}
