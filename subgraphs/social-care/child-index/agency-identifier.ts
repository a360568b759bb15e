import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import { EnumColumn } from '../../shared/database/columns.js';

const schemes = [
  'NHS_NUMBER',
  'UPN',
  'LA_CHILD_ID',
  'PNC_ID',
  'CRO_NUMBER',
  'POLICE_NOMINAL',
  'CPS_PERSON',
] as const;

/** A number under which an agency knows a child. Not shown by the API: a search compares it. */
@Entity('agency_identifier')
@Index(['scheme', 'value'])
export class AgencyIdentifier {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  childId!: string;

  @EnumColumn({ of: schemes })
  scheme!: (typeof schemes)[number];

  @Column('text')
  value!: string;

  @Column('boolean')
  verified!: boolean;

  /** Null while nobody has verified it. */
  @EnumColumn({ of: agencies, nullable: true })
  verifiedBy!: Agency | null;
}
