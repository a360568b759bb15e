import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { roles, type Role } from '../../../../schema/principal/role.js';
import type { Instant } from '../../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../../shared/database/columns.js';
import { Classified } from '../../../shared/policy/classified.js';
import { RoleEnum } from '../../../shared/policy/policy-enums.js';
import { KeptRecord } from '../../../shared/record/kept-record.js';
import { DateTime } from '../../../shared/server/scalars.js';
import { ReviewQualityEnum, type ReviewQuality } from './conduct-enums.js';

@Entity('supervisor_review')
@KeptRecord({ as: ['CRIME'], happened: 'at' })
@Classified({ as: ['CRIME', 'OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('SupervisorReview', {
  simpleResolvers: true,
  description:
    'A supervisor’s review of an investigation (College of Policing APP, investigation; the force’s policy says every 28 days).',
})
export class SupervisorReview {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index()
  @Column('uuid')
  investigationId!: string;

  @InstantColumn()
  @Field(() => DateTime, { nullable: true, description: 'When it was made.' })
  at!: Instant;

  @EnumColumn({ of: roles })
  @Field(() => RoleEnum, { nullable: true, description: "The supervisor's role." })
  byRole!: Role;

  @Column('boolean')
  @Field(() => Boolean, { nullable: true, description: 'Whether the evidence was looked at.' })
  evidenceReviewed!: boolean;

  @Column('boolean')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the supervisor said what is to be found out next.',
  })
  furtherEnquiriesSet!: boolean;

  @EnumColumn({ of: Object.keys(ReviewQualityEnum), nullable: true })
  @Field(() => ReviewQualityEnum, {
    nullable: true,
    description: 'Its quality. Null where nobody judged it.',
  })
  quality!: ReviewQuality | null;

  /** When the next one was made, or the investigation ended; null while neither has happened. */
  nextReviewAt?: Instant | null;
}

/** Tells each review what ended its wait. The reviews are newest first. */
export const inSuccession = (
  reviews: readonly SupervisorReview[],
  endedAt: Instant | null,
): readonly SupervisorReview[] =>
  reviews.map((review, place) =>
    Object.assign(review, { nextReviewAt: reviews[place - 1]?.at ?? endedAt }),
  );
