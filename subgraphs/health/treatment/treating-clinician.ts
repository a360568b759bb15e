import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { InstantColumn } from '../../shared/database/columns.js';

/**
 * M1: whom health's own record names as treating a child. Read by the register and by commands, and shown to nobody: that a
 * sexual health clinic treats somebody is as sensitive as what it wrote.
 */
@Entity('treating_clinician')
@Index('treating_clinician_standing_idx', { synchronize: false })
export class TreatingClinician {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  childId!: string;

  /** Subject at health's issuer. */
  @Column('text')
  subject!: string;

  /** Null for whom records that were taken over name. */
  @InstantColumn({ nullable: true })
  namedAt!: Instant | null;

  /** Null while it stands. */
  @InstantColumn({ nullable: true })
  endedAt!: Instant | null;

  @Column('int', { default: 1 })
  version!: number;
}
