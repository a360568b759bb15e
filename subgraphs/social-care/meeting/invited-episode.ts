import { Column, Index, PrimaryColumn } from 'typeorm';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import type { PassPerson } from '../../../schema/principal/episode-pass.js';
import type { Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';

/** What every record under which agencies may ask for a pass has. Not shown by the API. */
export abstract class InvitedEpisode {
  @PrimaryColumn('uuid')
  id!: string;

  /** What callers name in `x-episode`: `SD-2014-00123`. */
  @Index({ unique: true })
  @Column('text')
  reference!: string;

  @EnumColumn({ of: agencies, array: true })
  invitedAgencies!: readonly Agency[];

  /** An agency with nobody here is invited as a whole. */
  @Column('jsonb')
  people!: readonly PassPerson[];

  /** Null while open. */
  @InstantColumn({ nullable: true })
  closedAt!: Instant | null;
}
