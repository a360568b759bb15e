import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { InstantColumn } from '../database/columns.js';

/**
 * M5: a person for whom a child does not exist at this agency: a relative, a suspect, somebody who works
 * with one. Asking raises an incident.
 */
@Entity('conflict_of_interest')
export class ConflictOfInterest {
  @PrimaryColumn('text')
  issuer!: string;

  @PrimaryColumn('text')
  subject!: string;

  @PrimaryColumn('uuid')
  childId!: string;

  /** As declared; shown to nobody. */
  @Column('text')
  ground!: string;

  @InstantColumn()
  since!: Instant;
}
