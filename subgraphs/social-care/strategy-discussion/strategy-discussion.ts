import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import { detail, summary } from '../marks.js';
import { InvitedEpisode } from '../meeting/invited-episode.js';
import { StrategyDecisionEnum, type StrategyDecision } from './strategy-enums.js';

/** Also the SD- episode, for the time that it is open. */
@Entity('strategy_discussion')
@Index('strategy_discussion_unplanned_idx', { synchronize: false })
@KeptRecord({ as: ['SAFEGUARDING'], happened: 'heldAt' })
@ObjectType('StrategyDiscussion', {
  simpleResolvers: true,
  description:
    'A strategy discussion: is a child likely to suffer significant harm, and who does what (Working Together, chapter 1; Children Act 1989 section 47).',
})
export class StrategyDiscussion extends InvitedEpisode {
  @Field(() => ID, { description: 'Opaque id of the record.' })
  override id!: string;

  /** GSS code of the local authority that led it. */
  @Column('text')
  area!: string;

  @InstantColumn()
  @Classified(summary)
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the agencies met, or spoke by telephone.',
  })
  heldAt!: Instant;

  @Column('boolean')
  @Classified(detail)
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether police, health and children’s social care all took part.',
  })
  quorate!: boolean;

  @EnumColumn({ of: Object.keys(StrategyDecisionEnum), nullable: true })
  @Classified(summary)
  @Field(() => StrategyDecisionEnum, {
    nullable: true,
    description: 'What was decided. Null while undecided.',
  })
  decision!: StrategyDecision | null;

  @Column('boolean')
  @Classified(detail)
  @Field(() => Boolean, { nullable: true, description: 'Whether a plan was written down.' })
  planRecorded!: boolean;

  /** Why no plan is needed; null where none was reasoned. */
  @Column('text', { nullable: true })
  noPlanReason!: string | null;

  @Column('boolean')
  @Classified(summary)
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it initiated an enquiry under section 47.',
  })
  s47Initiated!: boolean;
}
