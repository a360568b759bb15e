import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import type { Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { AgencyEnum } from '../../shared/policy/policy-enums.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import { detail, narrative, operational, summary } from '../marks.js';
import { InvitedEpisode } from '../meeting/invited-episode.js';
import {
  MashDecisionEnum,
  MashRatingEnum,
  MashThresholdEnum,
  type MashDecision,
  type MashRating,
  type MashThreshold,
} from './mash-enums.js';

/** The ME- episode while it is open. */
@Entity('mash_episode')
@Index('mash_episode_waiting_idx', { synchronize: false })
@Index('mash_episode_unplanned_idx', { synchronize: false })
@KeptRecord({ as: ['SAFEGUARDING'], happened: 'openedAt' })
@ObjectType('MashEpisode', {
  simpleResolvers: true,
  description:
    'Screening of a concern by a multi-agency safeguarding hub (Working Together, chapter 1).',
})
export class MashEpisode extends InvitedEpisode {
  @Field(() => ID, { description: 'Opaque id of the record.' })
  override id!: string;

  /** GSS code of the local authority. */
  @Column('text')
  area!: string;

  @InstantColumn()
  @Classified(summary)
  @Field(() => DateTime, { nullable: true, description: 'When the hub took it on.' })
  openedAt!: Instant;

  @EnumColumn({ of: Object.keys(MashThresholdEnum), nullable: true })
  @Classified(summary)
  @Field(() => MashThresholdEnum, {
    nullable: true,
    description: 'The level of need that was found. Null until it is.',
  })
  threshold!: MashThreshold | null;

  @EnumColumn({ of: Object.keys(MashRatingEnum), nullable: true })
  @Classified(summary)
  @Field(() => MashRatingEnum, {
    nullable: true,
    description: 'How soon it must be decided. Null while nobody has rated it.',
  })
  ragRating!: MashRating | null;

  @EnumColumn({ of: Object.keys(MashDecisionEnum), nullable: true })
  @Classified(summary)
  @Field(() => MashDecisionEnum, {
    nullable: true,
    description: 'What was decided. Null while undecided.',
  })
  decision!: MashDecision | null;

  @Column('boolean')
  @Classified(detail)
  @Field(() => Boolean, { nullable: true, description: 'Whether a plan was written down.' })
  planRecorded!: boolean;

  @Column('text', { nullable: true })
  @Classified(narrative)
  @Field(() => String, {
    nullable: true,
    description: 'Why no plan is needed. Null where none was reasoned.',
  })
  noPlanReason!: string | null;

  @EnumColumn({ of: agencies })
  @Classified(operational)
  @Field(() => AgencyEnum, { nullable: true, description: 'The agency that leads it.' })
  lead!: Agency;
}
