import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import { accessPurposes, type AccessPurpose } from '../../../schema/principal/purpose.js';
import type { Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';

const lawfulBases = [
  'CA1989_S47',
  'CA1989_S17_CONSENT',
  'CA2004_S11',
  'CA2004_S16LA',
  'CDA1998_S115',
  'PACE_S38',
  'VITAL_INTERESTS',
] as const;

const refusalReasons = [
  'MORE_DETRIMENTAL_TO_CHILD',
  'RISK_TO_THIRD_PARTY',
  'PREJUDICE_TO_INVESTIGATION',
  'NOT_RELEVANT',
  'INTELLIGENCE_SOURCE',
] as const;

/** One agency asked another for information about children, and what became of it. */
@Entity('information_exchange')
export class InformationExchange {
  @PrimaryColumn('uuid')
  id!: string;

  @EnumColumn({ of: agencies })
  requestedBy!: Agency;

  @EnumColumn({ of: agencies })
  requestedOf!: Agency;

  @InstantColumn()
  requestedAt!: Instant;

  @EnumColumn({ of: lawfulBases })
  lawfulBasis!: (typeof lawfulBases)[number];

  @EnumColumn({ of: accessPurposes })
  purpose!: AccessPurpose;

  @Column('text', { array: true })
  items!: readonly string[];

  /** Null while there is no answer. */
  @InstantColumn({ nullable: true })
  respondedAt!: Instant | null;

  @Column('boolean')
  refused!: boolean;

  @EnumColumn({ of: refusalReasons, nullable: true })
  refusalReason!: (typeof refusalReasons)[number] | null;

  @Index()
  @Column('uuid', { nullable: true })
  strategyDiscussionId!: string | null;

  @Index()
  @Column('uuid', { nullable: true })
  mashEpisodeId!: string | null;
}
