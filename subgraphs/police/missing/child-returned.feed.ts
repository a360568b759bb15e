import { Field, ID, ObjectType } from 'type-graphql';
import { aboutChildren, ChildEvent } from '../../shared/feed/child-event.type.js';
import { feed } from '../../shared/feed/feed.js';
import { Classified } from '../../shared/policy/classified.js';
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
    exploitationMarkers: event.payload.exploitationMarkers,
  }),
});
