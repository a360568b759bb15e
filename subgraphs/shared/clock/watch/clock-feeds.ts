import { Field, ID, ObjectType } from 'type-graphql';
import type { Instant } from '../../../../schema/time/instant.js';
import { aboutChildren, ChildEvent } from '../../feed/child-event.type.js';
import { feed, textIn, type Feed, type FeedFilter } from '../../feed/feed.js';
import { Classified, type Classification } from '../../policy/classified.js';
import { DateTime } from '../../server/scalars.js';
import type { ClockCode } from '../clock-code.js';
import { ClockCodeEnum } from '../clock-enums.js';

/** A clock of a record. */
@ObjectType()
abstract class ClockEvent extends ChildEvent {
  @Field(() => ClockCodeEnum, { nullable: true, description: 'The duty that is timed.' })
  code!: ClockCode;

  @Field(() => ID, { nullable: true, description: 'Opaque id of the record that it is of.' })
  recordId!: string;

  @Field(() => DateTime, { nullable: true, description: 'The last moment in time.' })
  dueAt!: Instant;
}

interface ClockFeed {
  readonly topic: string;
  readonly tells: string;
  /** What an event says, for caseworkers. */
  readonly says: string;
  /** That of the records whose clocks they are; clocks are OPERATIONAL as well. */
  readonly mark: Classification;
}

const byCode: FeedFilter = {
  argument: 'codes',
  type: () => [ClockCodeEnum],
  says: 'These duties alone. Absent: every duty.',
  of: (event) => textIn(event, 'code'),
};

/** A feed of clocks, with a type of its own: each agency tells its own. */
export const clockFeed = ({ topic, tells, says, mark }: ClockFeed): Feed => {
  class Event extends ClockEvent {}
  const name = `${topic.charAt(0).toUpperCase()}${topic.slice(1)}`;
  ObjectType(name, { simpleResolvers: true, description: says })(Event);
  Classified(mark)(Event);
  return feed({
    ...{ topic, tells, event: Event, mark, filter: byCode },
    told: (event) => ({
      ...aboutChildren(event),
      code: textIn(event, 'code'),
      recordId: event.key,
      dueAt: textIn(event, 'dueAt'),
    }),
  });
};
