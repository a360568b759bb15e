import { Field, ID, ObjectType } from 'type-graphql';
import { LaResponseEnum, type LaResponse } from '../../shared/codes/custody-accommodation.js';
import { aboutChildren, ChildEvent } from '../../shared/feed/child-event.type.js';
import { feed, textIn } from '../../shared/feed/feed.js';
import { Classified } from '../../shared/policy/classified.js';
import { LacStatusEnum, type LacStatus } from './custody-enums.js';

const mark = { as: ['CUSTODY'], at: 'SUMMARY' } as const;

@Classified(mark)
@ObjectType('DetentionWithoutAccommodation', {
  simpleResolvers: true,
  description:
    'A charged child who was refused bail stays at the police station: no local authority accommodates the child (PACE s38(6)).',
})
class DetentionWithoutAccommodation extends ChildEvent {
  @Field(() => ID, { nullable: true, description: 'Opaque id of the custody record.' })
  custodyRecordId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Opaque id of the request for a bed. Null when nobody was asked.',
  })
  accommodationRequestId!: string | null;

  @Field(() => LaResponseEnum, {
    nullable: true,
    description: 'What the local authority answered; that it did not, or was not asked.',
  })
  response!: LaResponse;

  @Field(() => LacStatusEnum, {
    nullable: true,
    description: 'Whether the child is looked after, as the custody officer recorded it.',
  })
  lacStatus!: LacStatus;
}

/** Recommendation 2 of the report: detention is the last resort, and no looked-after child is denied a bed. */
export const onDetentionWithoutAccommodation = feed({
  topic: 'onDetentionWithoutAccommodation',
  tells:
    'Children who are kept in custody without accommodation: as a bed is refused, or as the certificate for the court says so.',
  event: DetentionWithoutAccommodation,
  mark,
  told: (event) => ({
    ...aboutChildren(event),
    custodyRecordId: event.key,
    accommodationRequestId: textIn(event, 'accommodationRequestId'),
    response: event.payload.response,
    lacStatus: event.payload.lacStatus,
  }),
});
