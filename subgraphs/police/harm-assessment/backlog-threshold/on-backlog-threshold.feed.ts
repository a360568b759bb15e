import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Instant } from '../../../../schema/time/instant.js';
import { areaOf, feed } from '../../../shared/feed/feed.js';
import { FeedEvent } from '../../../shared/feed/feed-event.type.js';
import { Classified } from '../../../shared/policy/classified.js';
import { DateTime } from '../../../shared/server/scalars.js';

const mark = { as: ['OPERATIONAL'], at: 'SUMMARY' } as const;

/** Counts only: no child is named. */
@Classified(mark)
@ObjectType('BacklogThresholdPassed', {
  simpleResolvers: true,
  description:
    'The harm assessments that wait in an area have passed what was set for it, or are few again.',
})
class BacklogThresholdPassed extends FeedEvent {
  @Field(() => ID, {
    nullable: true,
    description: 'GSS code of the local authority. Never null: each threshold is of one area.',
  })
  localAuthority!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether too many wait now. False: they are few again.',
  })
  tooMany!: boolean;

  @Field(() => Int, { nullable: true, description: 'How many wait.' })
  waiting!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many harm assessments were set: too many from here on, or few again from here down.',
  })
  threshold!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it was seen.' })
  recordedAt!: Instant;
}

export const onBacklogThreshold = feed({
  topic: 'onBacklogThreshold',
  tells:
    'Backlogs of harm assessments that pass what was set for their area (`setBacklogThreshold`), and those that are over: each once.',
  event: BacklogThresholdPassed,
  mark,
  told: (event) => ({
    localAuthority: areaOf(event),
    tooMany: event.payload.tooMany,
    waiting: event.payload.waiting,
    threshold: event.payload.threshold,
    recordedAt: event.at,
  }),
});
