import { Field, ID, ObjectType } from 'type-graphql';
import { aboutChildren, ChildEvent } from '../../shared/feed/child-event.type.js';
import { feed, textIn } from '../../shared/feed/feed.js';
import type { Instant } from '../../../schema/time/instant.js';
import { Classified } from '../../shared/policy/classified.js';
import { DateTime } from '../../shared/server/scalars.js';
import { ExploitationMarkerEnum, type ExploitationMarker } from './missing-enums.js';

const mark = { as: ['SAFEGUARDING'], at: 'SUMMARY' } as const;

@Classified(mark)
@ObjectType('ChildReturned', {
  simpleResolvers: true,
  description: 'A missing child is back: a return home interview is due within 72 hours.',
})
class ChildReturned extends ChildEvent {
  @Field(() => ID, { nullable: true, description: 'Opaque id of the missing episode.' })
  missingEpisodeId!: string;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the police were told that the child was missing. Null where the record does not say.',
  })
  reportedAt!: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the child was found or came back: the 72 hours begin. Null where the record does not say.',
  })
  foundAt!: Instant | null;

  @Field(() => [ExploitationMarkerEnum], {
    nullable: true,
    description: 'What points to exploitation, as the officer who found the child saw it.',
  })
  exploitationMarkers!: readonly ExploitationMarker[];
}

export const childReturned = feed({
  topic: 'childReturned',
  tells: 'Missing children who are back, as it is recorded.',
  event: ChildReturned,
  mark,
  told: (event) => ({
    ...aboutChildren(event),
    missingEpisodeId: event.key,
    reportedAt: textIn(event, 'reportedAt'),
    foundAt: textIn(event, 'foundAt'),
    exploitationMarkers: event.payload.exploitationMarkers,
  }),
});
