import { Field, ID, ObjectType } from 'type-graphql';
import { aboutChildren, ChildEvent } from '../../shared/feed/child-event.type.js';
import { feed, textIn } from '../../shared/feed/feed.js';
import { Classified } from '../../shared/policy/classified.js';

const mark = { as: ['CRIME'], at: 'SUMMARY' } as const;

@Classified(mark)
@ObjectType('ActionPlanIssued', {
  simpleResolvers: true,
  description: 'A prosecutor asked the police for more before deciding.',
})
class ActionPlanIssued extends ChildEvent {
  @Field(() => ID, { nullable: true, description: 'Opaque id of the request that it answers.' })
  chargingRequestId!: string;

  @Field(() => ID, { nullable: true, description: 'Unique reference number of the charging file.' })
  urn!: string;
}

export const actionPlanIssued = feed({
  topic: 'actionPlanIssued',
  tells: 'Action plans for the police, as they are issued.',
  event: ActionPlanIssued,
  mark,
  filter: {
    argument: 'urn',
    type: () => ID,
    says: 'The file alone, by its URN. Absent: every file.',
    of: (event) => textIn(event, 'urn'),
  },
  told: (event) => ({
    ...aboutChildren(event),
    chargingRequestId: event.key,
    urn: textIn(event, 'urn'),
  }),
});
