import { Field, ID, ObjectType } from 'type-graphql';
import type { Instant } from '../../../schema/time/instant.js';
import type { NumberedEvent } from '../outbox/outbox-reader.js';
import { Child } from '../server/child.type.js';
import { DateTime } from '../server/scalars.js';
import { areaOf, childIdsOf } from './feed.js';
import { FeedEvent } from './feed-event.type.js';

/** What every event about children has. Its classes are those of the event's own type. */
@ObjectType()
export abstract class ChildEvent extends FeedEvent {
  @Field(() => [Child], {
    nullable: true,
    description: 'Children of the child index whom it is about.',
  })
  children!: readonly Child[];

  @Field(() => ID, {
    nullable: true,
    description:
      'GSS code of the local authority that is told. Null where the event is not of one area.',
  })
  localAuthority!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When its owner put it on record, before it is told.',
  })
  recordedAt!: Instant;
}

/** The fields of {@link ChildEvent}. */
export const aboutChildren = (
  event: NumberedEvent,
): Readonly<Record<'children' | 'localAuthority' | 'recordedAt', unknown>> => ({
  children: childIdsOf(event).map((id) => ({ id })),
  localAuthority: areaOf(event),
  recordedAt: event.at,
});
