import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { InstantColumn } from '../database/columns.js';

/**
 * M4: a child whose record at this agency is for named people only: a child of its own staff, an adoption,
 * witness protection, a misconduct enquiry. Kept in step with the agency's own flag, where it has one.
 */
@Entity('restricted_record')
export class RestrictedRecord {
  @PrimaryColumn('uuid')
  childId!: string;

  /** Why, for the agency's own information-governance lead; shown to nobody. */
  @Column('text')
  ground!: string;

  @InstantColumn()
  since!: Instant;
}
