import { addDays } from '../../../schema/time/instant.js';
import { at, hoursLater, workingDaysAfter } from '../civil-time.js';
import { addAssessment, addReferral } from '../draft/pathway.js';
import { addPoliceReferral } from '../draft/police-safeguarding.js';
import { addCinPlan, addMashEpisode } from '../draft/social-care.js';
import { timeBetween } from '../wm2014/population.js';
import type { Random } from '../random.js';
import type { Referral } from '../world/social-care-process.js';
import { happen, lastDay, nameOf, type Happening, type Part } from './part.js';
import { addStrategy } from './protection.js';
import { shares, yearly } from './rates.js';

/** Referrals, and how far each went on the statutory way. */
export const addReferrals = (part: Part): void => {
  happen(part, { kind: 'referral', yearly: yearly.referrals }, (happening) => {
    addWay(part, happening);
  });
};

const addWay = (part: Part, happening: Happening): void => {
  const way = happening.random.next();
  const isStrategy = way < shares.strategyDiscussion;
  const isAssessed = !isStrategy && way < shares.strategyDiscussion + shares.assessment;
  const decision = isStrategy ? 'STRATEGY_DISCUSSION' : isAssessed ? 'ASSESSMENT' : 'NFA';
  const referral = referred(part, happening, decision);
  if (referral.source === 'POLICE') addScreening(part, happening, referral);
  if (isStrategy) addStrategy(part, happening, referral);
  if (isAssessed) addNeed(part, happening, referral);
};

const sources = [
  ...(['POLICE', 'POLICE', 'POLICE', 'SCHOOL', 'SCHOOL'] as const),
  ...(['HEALTH', 'HEALTH', 'FAMILY', 'LA_SERVICES', 'ANONYMOUS'] as const),
] satisfies readonly Referral['source'][];

const referred = (
  { draft }: Part,
  { child, day, random, key }: Happening,
  decision: NonNullable<Referral['decision']>,
): Referral => {
  const receivedAt = at(day, timeBetween(random, 10, 16));
  const source = random.pick<Referral['source']>(sources);
  const narrative = `${nameOf(child)}: ${random.pick(concerns)} (contact ${key}).`;
  const police =
    source === 'POLICE'
      ? addPoliceReferral(draft, key, {
          ...{ childIds: [child.id], kind: 'CHILD_CONCERN', localAuthority: child.area, narrative },
          ...{ submittedAt: hoursLater(receivedAt, -1), reason: 'OTHER', decision },
          riskGrade: random.pick(['HIGH', 'MEDIUM', 'STANDARD'] as const),
          acknowledgedAt: receivedAt,
        })
      : null;
  return addReferral(draft, key, {
    ...{ childId: child.id, area: child.area, receivedAt, source, narrative, decision },
    primaryNeed: random.pick(['N1', 'N1', 'N4', 'N5', 'N6', 'N8'] as const),
    decidedAt: hoursLater(receivedAt, decidedAfter(random)),
    nfa: decision === 'NFA',
    repeatWithin12m: random.chance(0.22),
    policeReferralId: police?.id ?? null,
  });
};

/** Within a working day, mostly. */
const decidedAfter = (random: Random): number =>
  random.chance(shares.lateDecision) ? 130 : random.chance(0.15) ? 30 : 4;

/** A part of what the police refer goes through the MASH; the newest of it is open. */
const addScreening = ({ draft }: Part, { child, day, random }: Happening, of: Referral): void => {
  if (!random.chance(shares.mashOfPoliceReferral)) return;
  const closedOn = addDays(day, 3);
  const isOpen = closedOn > lastDay;
  addMashEpisode(draft, draft.serial('mash'), {
    ...{ childIds: [child.id], area: child.area, openedAt: of.receivedAt },
    ragRating: random.pick(['RED', 'AMBER', 'AMBER', 'GREEN', null]),
    ...(isOpen && { decision: null, planRecorded: false }),
    closedAt: isOpen ? null : at(closedOn, '16:30'),
  });
};

const concerns = [
  'often hungry, parents not answering calls',
  'unexplained mark noticed by a teacher',
  'arguments at home after drinking',
  'left alone in the evenings',
  'older sibling asks for help',
  'missed school for a month',
] as const;

/** An assessment within 45 working days, mostly, and the plan of a child in need. */
const addNeed = ({ draft }: Part, { child, day, random, key }: Happening, of: Referral): void => {
  const authorisedOn = workingDaysAfter(day, random.whole(15, 52));
  const isOpen = authorisedOn > lastDay;
  addAssessment(draft, key, {
    ...{ childId: child.id, referralId: of.id, startedAt: hoursLater(of.receivedAt, 1) },
    authorisedAt: isOpen ? null : at(authorisedOn, '15:00'),
    childSeen: isOpen ? null : true,
    childSeenAlone: isOpen ? null : random.chance(0.8),
    factors: random.pick([['16A'], ['3A'], ['4A'], ['8A', '16A'], []]),
    analysis: isOpen ? null : `${nameOf(child)} needs steady routines (analysis ${key}).`,
    voiceOfChildRecorded: random.chance(0.7),
    outcome: isOpen ? [] : ['CIN_PLAN'],
  });
  if (isOpen) return;
  const endedOn = addDays(authorisedOn, random.whole(120, 500));
  const isEnded = endedOn <= lastDay;
  addCinPlan(draft, draft.serial('child-in-need'), {
    ...{ childIds: [child.id], area: child.area, startedOn: authorisedOn },
    ...{ endedOn: isEnded ? endedOn : null, closedAt: isEnded ? at(endedOn, '16:00') : null },
    summary: `${nameOf(child)}: family support worker weekly (plan ${key}).`,
  });
};
