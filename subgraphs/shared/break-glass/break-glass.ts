import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { AccessOutcomeEnum, type AccessOutcome } from '../access-review/access-outcome.js';
import { EnumColumn, InstantColumn } from '../database/columns.js';
import { DateTime } from '../server/scalars.js';

/** M8: an imminent risk to the life of one child, declared by one person of this agency. */
@Entity('break_glass')
@Index(['issuer', 'subject', 'childId'])
@Directive('@shareable')
@ObjectType('BreakGlass', {
  simpleResolvers: true,
  description:
    'A declaration of imminent risk to the life of a child: an episode for one person, for 60 minutes, reviewed afterwards.',
})
export class BreakGlass {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index({ unique: true })
  @Column('text')
  @Field(() => String, { description: 'What to send as `x-episode`.' })
  reference!: string;

  @Column('uuid')
  childId!: string;

  @Column('text')
  issuer!: string;

  @Column('text')
  subject!: string;

  /** As the caller gave it; for the reviewer. */
  @Column('text')
  reason!: string;

  /** Domain time. */
  @InstantColumn()
  declaredAt!: Instant;

  /** Real time. */
  @InstantColumn()
  @Field(() => DateTime, { description: 'When it ends, in real time.' })
  expiresAt!: Instant;

  /** Null until a second person has reviewed it. */
  @InstantColumn({ nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When a second person reviewed it. Null until then.',
  })
  reviewedAt!: Instant | null;

  @Column('text', { nullable: true })
  reviewerIssuer!: string | null;

  @Column('text', { nullable: true })
  reviewerSubject!: string | null;

  /** Null until it is reviewed, or where the finding says it. */
  @EnumColumn({ of: Object.keys(AccessOutcomeEnum), nullable: true })
  outcome!: AccessOutcome | null;

  @Column('text', { nullable: true })
  finding!: string | null;

  @Column('int', { default: 1 })
  version!: number;
}
