import { Field, ID, ObjectType } from 'type-graphql';

/** What every event of a feed has. */
@ObjectType()
export abstract class FeedEvent {
  @Field(() => ID, {
    description:
      'Opaque id of the event, the same at every delivery: an event may be delivered more than once.',
  })
  id!: string;

  @Field(() => String, {
    description:
      'Where to go on from: give it as `after` once the event is dealt with. Good for the same feed, agency and area only.',
  })
  cursor!: string;
}
