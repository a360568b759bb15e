import { Field, ID, ObjectType } from 'type-graphql';
import { aboutChildren, ChildEvent } from '../../shared/feed/child-event.type.js';
import { feed, textIn } from '../../shared/feed/feed.js';
import { Classified } from '../../shared/policy/classified.js';
import { ChargingResultEnum, type ChargingResult } from './charging-request-enums.js';

const mark = { as: ['CRIME'], at: 'SUMMARY' } as const;

@Classified(mark)
@ObjectType('ChargingDecisionRecorded', {
  simpleResolvers: true,
  description: 'A prosecutor decided on a request of the police.',
})
class ChargingDecisionRecorded extends ChildEvent {
  @Field(() => ID, { nullable: true, description: 'Opaque id of the request that was decided.' })
  chargingRequestId!: string;

  @Field(() => ID, { nullable: true, description: 'Unique reference number of the charging file.' })
  urn!: string;

  @Field(() => ChargingResultEnum, { nullable: true, description: 'What was decided.' })
  result!: ChargingResult;
}

export const chargingDecisionRecorded = feed({
  topic: 'chargingDecisionRecorded',
  tells: 'Charging decisions, as they are recorded; action plans have a feed of their own.',
  event: ChargingDecisionRecorded,
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
    result: event.payload.result,
  }),
});
