import { Field, ID, ObjectType } from 'type-graphql';
import { aboutChildren, ChildEvent } from '../../shared/feed/child-event.type.js';
import { feed } from '../../shared/feed/feed.js';
import { Classified } from '../../shared/policy/classified.js';
import { PlaceTypeEnum, type PlaceType } from './police-protection-enums.js';

const mark = { as: ['SAFEGUARDING'], at: 'SUMMARY' } as const;

@Classified(mark)
@ObjectType('PoliceProtectionStarted', {
  simpleResolvers: true,
  description:
    'A child was taken into police protection (Children Act 1989 s46): 72 hours at most.',
})
class PoliceProtectionStarted extends ChildEvent {
  @Field(() => ID, { nullable: true, description: 'Opaque id of the police protection.' })
  policeProtectionId!: string;

  @Field(() => PlaceTypeEnum, { nullable: true, description: 'Where the child is kept.' })
  place!: PlaceType;
}

export const policeProtectionStarted = feed({
  topic: 'policeProtectionStarted',
  tells: 'Children who are taken into police protection, as it is recorded.',
  event: PoliceProtectionStarted,
  mark,
  told: (event) => ({
    ...aboutChildren(event),
    policeProtectionId: event.key,
    place: event.payload.place,
  }),
});
