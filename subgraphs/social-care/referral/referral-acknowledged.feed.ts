import { Field, ID, ObjectType } from 'type-graphql';
import { aboutChildren, ChildEvent } from '../../shared/feed/child-event.type.js';
import { feed, idsIn, textIn } from '../../shared/feed/feed.js';
import { Classified } from '../../shared/policy/classified.js';
import { summary } from '../marks.js';
import { ofPoliceReferral } from './of-police-referral.js';

@Classified(summary)
@ObjectType('RegisteredChild', {
  simpleResolvers: true,
  description: 'A child of a referral who was in nobody’s index, and who it is there now.',
})
class RegisteredChild {
  @Field(() => ID, {
    nullable: true,
    description: 'Opaque id of the unknown child, as the police gave it.',
  })
  unknownChildId!: string;

  @Field(() => ID, { nullable: true, description: 'Opaque id of the child in the child index.' })
  childId!: string;
}

@Classified(summary)
@ObjectType('ReferralAcknowledged', {
  simpleResolvers: true,
  description: 'Children’s social care has taken on a referral of the police.',
})
class ReferralAcknowledged extends ChildEvent {
  @Field(() => ID, {
    nullable: true,
    description:
      'Opaque id of the referral, as the police gave it. Null where the event does not name one.',
  })
  policeReferralId!: string | null;

  @Field(() => [RegisteredChild], {
    nullable: true,
    description: 'Its children who were in nobody’s index, as they are known now.',
  })
  registered!: readonly RegisteredChild[];
}

export const referralAcknowledged = feed({
  topic: 'referralAcknowledged',
  tells:
    'Referrals of the police that children’s social care has taken on, and who their children are.',
  event: ReferralAcknowledged,
  mark: summary,
  filter: ofPoliceReferral,
  told: (event) => {
    const childIds = idsIn(event, 'registeredChildIds');
    return {
      ...aboutChildren(event),
      policeReferralId: textIn(event, 'policeReferralId'),
      registered: idsIn(event, 'unknownChildIds').flatMap((unknownChildId, at) => {
        const childId = childIds[at];
        return childId === undefined ? [] : [{ unknownChildId, childId }];
      }),
    };
  },
});
