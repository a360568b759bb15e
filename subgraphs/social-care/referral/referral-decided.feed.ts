import { Field, ID, ObjectType } from 'type-graphql';
import {
  ReferralDecisionEnum,
  type ReferralDecision,
} from '../../shared/codes/referral-decision.js';
import { aboutChildren, ChildEvent } from '../../shared/feed/child-event.type.js';
import { feed, textIn } from '../../shared/feed/feed.js';
import { Classified } from '../../shared/policy/classified.js';
import { summary } from '../marks.js';
import { ofPoliceReferral } from './of-police-referral.js';

@Classified(summary)
@ObjectType('ReferralDecided', {
  simpleResolvers: true,
  description: 'Social care decided on a referral of the police.',
})
class ReferralDecided extends ChildEvent {
  @Field(() => ID, {
    nullable: true,
    description:
      'Opaque id of the referral, as the police gave it. Null where the event does not name one.',
  })
  policeReferralId!: string;

  @Field(() => ReferralDecisionEnum, {
    nullable: true,
    description: 'What children’s social care does about it.',
  })
  decision!: ReferralDecision;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a child of it has a protection plan or a plan for a child in need.',
  })
  planMade!: boolean;
}

export const referralDecided = feed({
  topic: 'referralDecided',
  tells: 'Decisions on referrals of the police, as they are made (Working Together 2023).',
  event: ReferralDecided,
  mark: summary,
  filter: ofPoliceReferral,
  told: (event) => ({
    ...aboutChildren(event),
    policeReferralId: textIn(event, 'policeReferralId'),
    decision: event.payload.decision,
    planMade: event.payload.isPlanned === true,
  }),
});
