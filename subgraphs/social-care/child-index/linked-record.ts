import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import type { Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';

const methods = [
  'DETERMINISTIC_NHS',
  'DETERMINISTIC_UPN',
  'PROBABILISTIC',
  'MANUAL',
  'OVERRIDE_INCLUDE',
  'OVERRIDE_EXCLUDE',
] as const;
const statuses = ['UNLINKED', 'PROPOSED', 'CONFIRMED', 'NEEDS_ATTENTION', 'SUSPENDED'] as const;
const confidences = ['VERIFIED', 'HIGH', 'REVIEW', 'LOW'] as const;

/** Which agency's local record is which child of the index, and who said so. */
@Entity('linked_record')
export class LinkedRecord {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  childId!: string;

  @EnumColumn({ of: agencies })
  agency!: Agency;

  /** The agency's own number of the record. */
  @Column('text')
  localId!: string;

  @EnumColumn({ of: methods })
  method!: (typeof methods)[number];

  @EnumColumn({ of: statuses })
  status!: (typeof statuses)[number];

  @EnumColumn({ of: confidences })
  confidence!: (typeof confidences)[number];

  /** Match weight of a probabilistic link; null for any other. */
  @Column('double precision', { nullable: true })
  weight!: number | null;

  @Column('text', { nullable: true })
  confirmedBy!: string | null;

  @InstantColumn({ nullable: true })
  confirmedAt!: Instant | null;
}
