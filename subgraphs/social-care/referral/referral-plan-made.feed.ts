import { Field, ID, ObjectType } from 'type-graphql';
import { aboutChildren, ChildEvent } from '../../shared/feed/child-event.type.js';
import { feed, textIn } from '../../shared/feed/feed.js';
import { Classified } from '../../shared/policy/classified.js';
import { summary } from '../marks.js';
import { ofPoliceReferral } from './of-police-referral.js';

@Classified(summary)
@ObjectType('ReferralPlanMade', {
  simpleResolvers: true,
  description: 'A plan was made for a child after a referral of the police was decided.',
})
class ReferralPlanMade extends ChildEvent {
  @Field(() => ID, {
    nullable: true,
    description:
      'Opaque id of the referral, as the police gave it. Null where the event does not name one.',
  })
  policeReferralId!: string | null;
}

export const referralPlanMade = feed({
  topic: 'referralPlanMade',
  tells:
    'Referrals of the police that a protection plan, or one for a child in need, has followed.',
  event: ReferralPlanMade,
  mark: summary,
  filter: ofPoliceReferral,
  told: (event) => ({
    ...aboutChildren(event),
    policeReferralId: textIn(event, 'policeReferralId'),
  }),
});
