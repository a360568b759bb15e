import { Field, ID, ObjectType } from 'type-graphql';
import type { Instant } from '../../../schema/time/instant.js';
import { aboutChildren, ChildEvent } from '../../shared/feed/child-event.type.js';
import { feed, textIn } from '../../shared/feed/feed.js';
import { Classified } from '../../shared/policy/classified.js';
import { DateTime } from '../../shared/server/scalars.js';
import { summary } from '../marks.js';

@Classified(summary)
@ObjectType('ReturnHomeInterviewRecorded', {
  simpleResolvers: true,
  description: 'A return home interview was held, or the child said no to it.',
})
class ReturnHomeInterviewRecorded extends ChildEvent {
  @Field(() => ID, { nullable: true, description: 'Opaque id of the interview.' })
  returnHomeInterviewId!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the child had come back. Null where social care's record does not say.",
  })
  returnedAt!: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was held, or the child said no to it. Null where nobody noted when.',
  })
  answeredAt!: Instant | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True when the child spoke with somebody; false when the child said no to it.',
  })
  held!: boolean;
}

export const returnHomeInterviewRecorded = feed({
  topic: 'returnHomeInterviewRecorded',
  tells:
    'Return home interviews that were held or declined, as it is recorded: those that social care shares with the police.',
  event: ReturnHomeInterviewRecorded,
  mark: summary,
  told: (event) => ({
    ...aboutChildren(event),
    returnHomeInterviewId: event.key,
    returnedAt: textIn(event, 'returnedAt'),
    answeredAt: textIn(event, 'answeredAt'),
    held: event.payload.held,
  }),
});
