import { Column, Entity } from 'typeorm';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import type { Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { InvitedEpisode } from '../meeting/invited-episode.js';

const thresholds = ['UNIVERSAL', 'EARLY_HELP', 'CHILD_IN_NEED', 'CHILD_PROTECTION'] as const;
const ratings = ['RED', 'AMBER', 'GREEN'] as const;
const decisions = ['STRATEGY_DISCUSSION', 'ASSESSMENT', 'EARLY_HELP', 'NFA'] as const;

/** Multi-agency screening of a concern; the ME- episode while it is open. */
@Entity('mash_episode')
export class MashEpisode extends InvitedEpisode {
  /** GSS code of the local authority. */
  @Column('text')
  area!: string;

  @InstantColumn()
  openedAt!: Instant;

  @EnumColumn({ of: thresholds, nullable: true })
  threshold!: (typeof thresholds)[number] | null;

  @EnumColumn({ of: ratings, nullable: true })
  ragRating!: (typeof ratings)[number] | null;

  @EnumColumn({ of: decisions, nullable: true })
  decision!: (typeof decisions)[number] | null;

  @Column('boolean')
  planRecorded!: boolean;

  /** Why no plan is needed; null where none was reasoned. */
  @Column('text', { nullable: true })
  noPlanReason!: string | null;

  @EnumColumn({ of: agencies })
  lead!: Agency;
}
