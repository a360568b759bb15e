import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { readClock } from '../../shared/clock/read-clock.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { ReviewRankEnum, type ReviewRank } from './custody-enums.js';

@Entity('pace_review')
@KeptRecord({ as: ['CUSTODY'], happened: 'heldAt' })
@Classified({ as: ['CUSTODY'], at: 'FULL' })
@ObjectType('PaceReview', {
  simpleResolvers: true,
  description: 'A review of detention, PACE section 40.',
})
export class PaceReview {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index()
  @Column('uuid')
  custodyRecordId!: string;

  @InstantColumn()
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was due, as recorded: six hours, then every nine, PACE section 40(3).',
  })
  dueAt!: Instant;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was held. Null when it was not.' })
  heldAt!: Instant | null;

  @EnumColumn({ of: Object.keys(ReviewRankEnum) })
  @Field(() => ReviewRankEnum, { nullable: true, description: 'Who held it, or has to.' })
  byRank!: ReviewRank;

  /** From what its hours are counted; set where the reviews of a record are read together. */
  since?: { readonly at: Instant; readonly isFirst: boolean };
}

/**
 * Tells each review from what its hours are counted: the first from the authority to detain, taken as
 * the relevant time; a later one from the review before it (PACE section 40(3)). Earliest first.
 */
export const countedReviews = (
  reviews: readonly PaceReview[],
  relevantTime: Instant,
): readonly PaceReview[] =>
  reviews.map((review, place) => {
    const before = reviews[place - 1];
    const at = before ? (before.heldAt ?? before.dueAt) : relevantTime;
    return Object.assign(review, { since: { at, isFirst: place === 0 } });
  });

/** The clock of one review; null where its record was not read with it. */
export const paceReviewClock = (
  { since, heldAt }: PaceReview,
  { now, ruleset }: Pick<SubgraphContext, 'now' | 'ruleset'>,
): ClockReading | null => {
  if (!since) return null;
  const code = since.isFirst ? 'PACE_REVIEW_FIRST' : 'PACE_REVIEW';
  return readClock({ code, startedAt: since.at, stoppedAt: heldAt, now, ruleset });
};
