import { londonDay } from '../civil-time.js';
import type { World } from '../world.js';
import { byId, violations } from './rule.js';
import type { Rule } from './rule.js';

export const rule02: Rule = {
  number: 2,
  text: 'CP plan ⇒ ICPC ⇒ s47 ⇒ strategy discussion ⇒ referral, dates in order.',
  check: ({ socialCare }) => [
    ...violations(2, socialCare.protectionPlans, planWhy(socialCare)),
    ...violations(2, socialCare.conferences, conferenceWhy(socialCare)),
    ...violations(2, socialCare.section47Enquiries, enquiryWhy(socialCare)),
  ],
};

type SocialCare = World['socialCare'];

const planWhy = ({ conferences }: SocialCare) => {
  const conference = byId(conferences);
  return (plan: SocialCare['protectionPlans'][number]): string | null => {
    const held = conference.get(plan.conferenceId);
    if (held?.heldOn == null || !held.childIds.includes(plan.childId))
      return 'plan without conference';
    if (held.outcome !== 'PLAN') return 'plan after a conference that made none';
    return plan.startedOn < held.heldOn ? 'plan before its conference' : null;
  };
};

const conferenceWhy = ({ section47Enquiries }: SocialCare) => {
  const enquiry = byId(section47Enquiries);
  return (conference: SocialCare['conferences'][number]): string | null => {
    const enquiries = conference.section47EnquiryIds.map((id) => enquiry.get(id));
    const isCovered = conference.childIds.every((id) =>
      enquiries.some((one) => one?.childId === id),
    );
    if (!isCovered) return 'conference without section 47 enquiry';
    const isEarly = enquiries.some((one) => (one?.startedOn ?? '') > (conference.heldOn ?? '9'));
    return isEarly ? 'conference before its enquiry' : null;
  };
};

const enquiryWhy = ({ strategyDiscussions, referrals }: SocialCare) => {
  const discussion = byId(strategyDiscussions);
  const referral = byId(referrals);
  return (enquiry: SocialCare['section47Enquiries'][number]): string | null => {
    const held = discussion.get(enquiry.strategyDiscussionId);
    if (!held?.childIds.includes(enquiry.childId)) return 'enquiry without strategy discussion';
    if (londonDay(held.heldAt) > enquiry.startedOn) return 'enquiry before its discussion';
    const received = held.referralIds
      .map((id) => referral.get(id))
      .find((one) => one?.childId === enquiry.childId);
    if (received === undefined) return 'discussion without referral';
    return received.receivedAt > held.heldAt ? 'discussion before its referral' : null;
  };
};
