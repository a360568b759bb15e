import { Field, Int, ObjectType } from 'type-graphql';
import { childIdsOf, feed } from '../../shared/feed/feed.js';
import { FeedEvent } from '../../shared/feed/feed-event.type.js';
import type { NumberedEvent } from '../../shared/outbox/outbox-reader.js';
import { Classified } from '../../shared/policy/classified.js';
import { Child } from '../../shared/server/child.type.js';
import { PoliceReferralNotice } from './police-referral-notice.type.js';

const mark = { as: ['SAFEGUARDING'], at: 'SUMMARY' } as const;

@Classified(mark)
@ObjectType('PoliceReferralSubmitted', {
  simpleResolvers: true,
  description: "The police told children's social care about a child.",
})
class PoliceReferralSubmitted extends FeedEvent {
  @Field(() => PoliceReferralNotice, { nullable: true, description: 'The referral, in codes.' })
  referral!: PoliceReferralNotice;

  @Field(() => [Child], {
    nullable: true,
    description: 'Children of the child index whom it is about.',
  })
  children!: readonly Child[];

  @Field(() => Int, {
    nullable: true,
    description:
      'How many children it is about who are not in the child index. They are registered when the referral is acknowledged.',
  })
  unknownChildren!: number;
}

/** The payload is what the command announced, under the names of the record's own fields. */
const noticeIn = ({
  key,
  payload,
  at,
}: NumberedEvent): Readonly<Record<keyof PoliceReferralNotice, unknown>> => {
  const { kind, urgency, reason = null, riskGrade, localAuthority } = payload;
  return { id: key, kind, urgency, reason, riskGrade, localAuthority, submittedAt: at };
};

export const policeReferralSubmitted = feed({
  topic: 'policeReferralSubmitted',
  tells:
    "Referrals of the police to children's social care, as they are sent (Children Act 2004 s11): ids, codes and urgency.",
  event: PoliceReferralSubmitted,
  mark,
  told: (event) => ({
    referral: noticeIn(event),
    children: childIdsOf(event).map((id) => ({ id })),
    unknownChildren: Number(event.payload.unknownChildren ?? 0),
  }),
});
