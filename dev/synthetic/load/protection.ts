import { addDays, type CivilDate } from '../../../schema/time/instant.js';
import { at, workingDaysAfter } from '../civil-time.js';
import { addConference, addDiscussion, addProtectionPlan, addSection47 } from '../draft/pathway.js';
import type { WorldChild } from '../world.js';
import type { Referral, StrategyDiscussion } from '../world/social-care-process.js';
import { lastDay, type Happening, type Part } from './part.js';
import { shares } from './rates.js';

/** The discussion of a referral, closed once it is a fortnight old; then the enquiry. */
export const addStrategy = (part: Part, happening: Happening, referral: Referral): void => {
  const { child, day, random } = happening;
  const heldOn = workingDaysAfter(day, random.whole(0, 1));
  if (heldOn > lastDay) return;
  const closedOn = addDays(heldOn, 14);
  const discussion = addDiscussion(part.draft, part.draft.serial('discussion'), {
    ...{ childIds: [child.id], area: child.area, referralIds: [referral.id] },
    ...{ heldAt: at(heldOn, '17:10'), planRecorded: random.chance(0.9) },
    closedAt: closedOn > lastDay ? null : at(closedOn, '17:00'),
  });
  addEnquiry(part, happening, discussion);
};

const addEnquiry = (part: Part, happening: Happening, discussion: StrategyDiscussion): void => {
  const { draft } = part;
  const { child, random, key } = happening;
  const heldOn = discussion.heldAt.slice(0, 10);
  const endedOn = workingDaysAfter(heldOn, random.whole(5, 16));
  const isOpen = endedOn > lastDay;
  const toConference = random.chance(shares.conference);
  const further = random.pick(['CIN', 'NFA', 'NFA_CONCERN_NOT_SUBSTANTIATED'] as const);
  const enquiry = addSection47(draft, key, {
    ...{ discussion, childId: child.id, endedOn: isOpen ? null : endedOn },
    ...(random.chance(shares.medicalNotConsidered) && { medicalConsidered: 'NOT_RECORDED' }),
    outcome: isOpen ? null : toConference ? 'ICPC' : further,
  });
  const conferenceOn = workingDaysAfter(heldOn, random.whole(12, 18));
  if (isOpen || !toConference || conferenceOn > lastDay) return;
  const hasPlan = random.chance(shares.plan) && !isOnPlan(part, child, conferenceOn);
  const conference = addConference(draft, key, {
    ...{ enquiries: [enquiry], area: child.area, heldOn: conferenceOn },
    outcome: hasPlan ? 'PLAN' : 'CIN',
  });
  if (hasPlan) addPlan(part, happening, { conferenceId: conference.id, startedOn: conferenceOn });
};

/** No plan lasts longer: a child is on one at a time. */
const LONGEST_DAYS = 580;

const isOnPlan = ({ draft }: Part, child: WorldChild, day: CivilDate): boolean => {
  const [from, to] = [addDays(day, -LONGEST_DAYS), addDays(day, LONGEST_DAYS)];
  return draft.socialCare.protectionPlans.some(
    ({ childId, startedOn }) => childId === child.id && startedOn >= from && startedOn <= to,
  );
};

const addPlan = (
  { draft }: Part,
  { child, random, key }: Happening,
  of: { conferenceId: string; startedOn: CivilDate },
): void => {
  const endsOn = addDays(of.startedOn, random.whole(150, LONGEST_DAYS));
  const isEnded = endsOn <= lastDay;
  const until = isEnded ? endsOn : lastDay;
  addProtectionPlan(draft, key, {
    ...{ child, ...of, endedOn: isEnded ? endsOn : null },
    category: random.pick(['NEGLECT', 'NEGLECT', 'EMOTIONAL', 'PHYSICAL', 'SEXUAL'] as const),
    lastSeenOn: addDays(until, -random.whole(1, 20)),
    reviews: reviewDays(of.startedOn, until).map((dueOn, n) => ({
      ...{ id: draft.id('cp-review', `${key}:${String(n)}`), dueOn, quorate: true },
      heldOn: addDays(dueOn, random.whole(-7, 2)),
    })),
  });
};

/** The first within three months, the others within six. */
const reviewDays = (from: CivilDate, to: CivilDate): CivilDate[] => {
  const days: CivilDate[] = [];
  for (let due = addDays(from, 91); due < to; due = addDays(due, 182)) days.push(due);
  return days;
};
