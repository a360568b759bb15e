import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CallerAgency } from '../../../../schema/principal/agency.js';
import type { Instant } from '../../../../schema/time/instant.js';
import { InstantColumn } from '../../database/columns.js';
import { DateTime } from '../../server/scalars.js';

/**
 * A system that follows a feed for good: events after the place that it has acknowledged are not cleared
 * away. It is known by who it is and by a name of its own choice.
 */
@Entity('feed_subscriber')
// A name is free again when its subscription has ended.
@Index('feed_subscriber_name_idx', { synchronize: false })
@Directive('@shareable')
@ObjectType('FeedSubscriber', {
  simpleResolvers: true,
  description: 'A system that follows a feed for good, and how far it has come.',
})
export class FeedSubscriber {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the registration.' })
  id!: string;

  @Column('text')
  issuer!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  agency!: CallerAgency;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'What the system calls itself.' })
  name!: string;

  @Column('text')
  @Field(() => String, {
    nullable: true,
    description: 'The feed, by the name of its subscription.',
  })
  feed!: string;

  /** As the subscription names it; null: all areas. */
  @Column('text', { nullable: true })
  @Field(() => ID, {
    nullable: true,
    description: "GSS code of the local authority. Null: all of the system's areas.",
  })
  localAuthority!: string | null;

  /** Those of the system when it registered: what it has to come through. */
  @Column('text', { array: true })
  areas!: readonly string[];

  /** The place of the last event that is dealt with. */
  @Column('bigint')
  acknowledged!: string;

  /** Domain time. */
  @InstantColumn()
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it last said how far it has come; at first, when it registered.',
  })
  acknowledgedAt!: Instant;

  /** Domain time; null while events are kept for it. */
  @InstantColumn({ nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was ended: no event is kept for it since. Null: it goes on.',
  })
  endedAt!: Instant | null;
}
