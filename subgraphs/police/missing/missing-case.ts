import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import type { PassPerson } from '../../../schema/principal/episode-pass.js';
import type { Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';

/** A missing or exploitation case: the MI- episode, under which other agencies read. Not shown itself. */
@Entity('missing_case')
export class MissingCase {
  @PrimaryColumn('uuid')
  id!: string;

  /** `MI-2014-00007`. */
  @Index({ unique: true })
  @Column('text')
  reference!: string;

  @InstantColumn()
  openedAt!: Instant;

  /** Null while it is open. */
  @InstantColumn({ nullable: true })
  closedAt!: Instant | null;

  @EnumColumn({ of: agencies, array: true })
  invitedAgencies!: readonly Agency[];

  /** Who is invited by name; an agency with nobody here is invited as a whole. */
  @Column('jsonb')
  people!: readonly PassPerson[];

  @Column('int', { default: 1 })
  version!: number;
}
