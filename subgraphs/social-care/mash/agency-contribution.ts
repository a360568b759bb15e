import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import type { Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';

/** What an agency was asked to bring to a MASH episode, and when it did. */
@Entity('agency_contribution')
export class AgencyContribution {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  mashEpisodeId!: string;

  @EnumColumn({ of: agencies })
  agency!: Agency;

  @InstantColumn()
  requestedAt!: Instant;

  /** Null while it has brought nothing. */
  @InstantColumn({ nullable: true })
  contributedAt!: Instant | null;
}
