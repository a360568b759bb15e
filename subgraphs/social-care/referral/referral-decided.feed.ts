import { Field, ID, ObjectType } from 'type-graphql';
import { aboutChildren, ChildEvent } from '../../shared/feed/child-event.type.js';
import { feed, textIn } from '../../shared/feed/feed.js';
import { Classified } from '../../shared/policy/classified.js';
import {
  ReferralDecisionEnum,
  type ReferralDecision,
} from '../../shared/codes/referral-decision.js';

const mark = { as: ['SAFEGUARDING'], at: 'SUMMARY' } as const;

@Classified(mark)
@ObjectType('ReferralDecided', {
  simpleResolvers: true,
  description: 'Social care decided on a referral of the police.',
})
class ReferralDecided extends ChildEvent {
  @Field(() => ID, { nullable: true, description: 'Id of the referral, as the police gave it.' })
  policeReferralId!: string;

  @Field(() => ReferralDecisionEnum, { nullable: true, description: 'What was decided.' })
  decision!: ReferralDecision;
}

export const referralDecided = feed({
  topic: 'referralDecided',
  tells: 'Decisions on referrals of the police, as they are made.',
  event: ReferralDecided,
  mark,
  filter: {
    argument: 'policeReferralId',
    says: 'The referral alone, by the id that the police gave it. Absent: every referral.',
    of: (event) => textIn(event, 'policeReferralId'),
  },
  told: (event) => ({
    ...aboutChildren(event),
    policeReferralId: textIn(event, 'policeReferralId'),
    decision: event.payload.decision,
  }),
});
