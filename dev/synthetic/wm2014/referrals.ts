import { addDays } from '../../../schema/time/instant.js';
import type { CivilDate } from '../../../schema/time/instant.js';
import { at, hoursLater, workingDaysAfter } from '../civil-time.js';
import {
  addAssessment,
  addConference,
  addDiscussion,
  addProtectionPlan,
  addReferral,
  addSection47,
} from '../draft/pathway.js';
import { addPoliceReferral } from '../draft/police-safeguarding.js';
import { addCinPlan, addExchange } from '../draft/social-care.js';
import type { WorldDraft } from '../draft/world-draft.js';
import type { Random } from '../random.js';
import type { WorldChild } from '../world.js';
import type { Referral, StrategyDiscussion } from '../world/social-care-process.js';
import { dayBetween, pickOften } from './population.js';

const REFERRALS = 560;
const FIRST_SERIAL = 200;
const lastDay = '2014-11-14';

interface Referred {
  readonly child: WorldChild;
  readonly day: CivilDate;
  readonly random: Random;
  readonly n: number;
}

/** A year of referrals, and how far each went on the statutory way. */
export const addReferrals = (draft: WorldDraft, people: readonly WorldChild[]): void => {
  for (let n = 0; n < REFERRALS; n += 1) {
    const random = draft.stream(`referral:${String(n)}`);
    const child = pickOften(people, random);
    const day = dayBetween(random, '2013-11-18', '2014-11-12');
    if ((child.dateOfBirth ?? day) >= day) continue;
    const referred = { child, day, random, n };
    const way = random.next();
    const referral = addOne(draft, referred, way);
    if (way < 0.28) addStrategy(draft, referred, referral);
    else if (way < 0.72) addCin(draft, referred, referral);
  }
};

const addOne = (draft: WorldDraft, { child, day, random, n }: Referred, way: number): Referral => {
  const receivedAt = at(day, `${String(random.whole(10, 16))}:${String(random.whole(10, 59))}`);
  const source = random.pick<Referral['source']>([
    ...([
      'POLICE',
      'POLICE',
      'SCHOOL',
      'SCHOOL',
      'HEALTH',
      'FAMILY',
      'LA_SERVICES',
      'ANONYMOUS',
    ] as const),
  ]);
  const decision = way < 0.28 ? 'STRATEGY_DISCUSSION' : way < 0.72 ? 'ASSESSMENT' : 'NFA';
  const narrative = `${child.givenName} ${child.familyName}: ${random.pick(concerns)} (contact ${String(n + 1)}).`;
  const police =
    source === 'POLICE'
      ? addPoliceReferral(draft, `referral:${String(n)}`, {
          ...{ childIds: [child.id], kind: 'CHILD_CONCERN', localAuthority: child.area, narrative },
          ...{ submittedAt: hoursLater(receivedAt, -1), reason: 'OTHER', decision },
          ...{
            riskGrade: random.pick(['HIGH', 'MEDIUM', 'STANDARD'] as const),
            acknowledgedAt: receivedAt,
          },
        })
      : null;
  const isPending = day > '2014-11-11';
  const isLate = random.chance(0.15);
  return addReferral(draft, `background:${String(n)}`, {
    ...{ childId: child.id, area: child.area, receivedAt, source, narrative },
    primaryNeed: random.pick(['N1', 'N1', 'N4', 'N5', 'N6', 'N8'] as const),
    decision: isPending ? null : decision,
    decidedAt: isPending ? null : hoursLater(receivedAt, isLate ? 30 : 4),
    nfa: decision === 'NFA',
    repeatWithin12m: random.chance(0.22),
    policeReferralId: police?.id ?? null,
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

const addCin = (draft: WorldDraft, referred: Referred, referral: Referral): void => {
  const { child, day, random, n } = referred;
  const authorisedOn = workingDaysAfter(day, random.whole(15, 52));
  const isOpen = authorisedOn > lastDay;
  addAssessment(draft, `background:${String(n)}`, {
    ...{
      childId: child.id,
      referralId: referral.id,
      startedAt: hoursLater(referral.receivedAt, 20),
    },
    authorisedAt: isOpen ? null : at(authorisedOn, '15:00'),
    childSeen: isOpen ? null : true,
    childSeenAlone: isOpen ? null : random.chance(0.8),
    factors: random.pick([['16A'], ['3A'], ['4A'], ['8A', '16A'], []]),
    analysis: isOpen
      ? null
      : `Analysis ${String(n + 1)}: ${child.givenName} ${child.familyName} needs steady routines.`,
    voiceOfChildRecorded: random.chance(0.7),
    outcome: isOpen ? [] : [random.pick(['CIN_PLAN', 'EARLY_HELP', 'NFA'] as const)],
  });
  if (isOpen || !random.chance(0.5)) return;
  const startedOn = authorisedOn;
  const endedOn = addDays(startedOn, random.whole(60, 240));
  addCinPlan(draft, FIRST_SERIAL + n, {
    ...{ childIds: [child.id], area: child.area, startedOn },
    endedOn: endedOn > lastDay ? null : endedOn,
    closedAt: endedOn > lastDay ? null : at(endedOn, '16:00'),
    summary: `Plan ${String(n + 1)} for ${child.givenName} ${child.familyName}: family support worker weekly.`,
  });
};

/** The discussion of a referral; closed once it is a fortnight old. */
const addStrategy = (draft: WorldDraft, referred: Referred, referral: Referral): void => {
  const { child, day, random, n } = referred;
  const heldOn = workingDaysAfter(day, random.whole(0, 1));
  if (heldOn > '2014-11-13') return;
  const isOpen = heldOn > '2014-10-31';
  const planRecorded = random.chance(0.85);
  const discussion = addDiscussion(draft, FIRST_SERIAL + n, {
    ...{ childIds: [child.id], area: child.area, referralIds: [referral.id], planRecorded },
    heldAt: at(heldOn, '17:10'),
    s47Initiated: random.chance(0.85),
    closedAt: isOpen ? null : at(addDays(heldOn, 14), '17:00'),
  });
  addExchange(draft, `background:${String(n)}`, {
    ...{ childIds: [child.id], requestedBy: 'SOCIAL_CARE', requestedOf: 'POLICE' },
    ...{ requestedAt: discussion.heldAt, strategyDiscussionId: discussion.id },
    items: [`police history of ${child.givenName} ${child.familyName}`],
  });
  if (discussion.s47Initiated) addEnquiry(draft, referred, discussion);
};

const addEnquiry = (
  draft: WorldDraft,
  referred: Referred,
  discussion: StrategyDiscussion,
): void => {
  const { child, random, n } = referred;
  const heldOn = discussion.heldAt.slice(0, 10);
  const endedOn = workingDaysAfter(heldOn, random.whole(5, 13));
  const isOpen = endedOn > lastDay;
  const toConference = random.chance(0.42);
  const enquiry = addSection47(draft, `background:${String(n)}`, {
    ...{ discussion, childId: child.id, endedOn: isOpen ? null : endedOn },
    outcome: isOpen
      ? null
      : toConference
        ? 'ICPC'
        : random.pick(['CIN', 'NFA', 'NFA_CONCERN_NOT_SUBSTANTIATED']),
    medicalConsidered: random.pick([
      'CONSIDERED_AND_DONE',
      'CONSIDERED_NOT_NEEDED',
      'NOT_RECORDED',
    ] as const),
  });
  const conferenceOn = workingDaysAfter(heldOn, random.whole(13, 18));
  if (isOpen || !toConference || conferenceOn > lastDay) return;
  const hasPlan = random.chance(0.85);
  const conference = addConference(draft, `background:${String(n)}`, {
    ...{ enquiries: [enquiry], area: child.area, heldOn: conferenceOn },
    outcome: hasPlan ? 'PLAN' : 'CIN',
  });
  if (hasPlan) addPlan(draft, referred, { conferenceId: conference.id, startedOn: conferenceOn });
};

const addPlan = (
  draft: WorldDraft,
  { child, random, n }: Referred,
  of: { conferenceId: string; startedOn: CivilDate },
): void => {
  const category = random.pick(['NEGLECT', 'NEGLECT', 'EMOTIONAL', 'PHYSICAL', 'SEXUAL'] as const);
  const dueOn = addDays(of.startedOn, 91);
  const endsOn = addDays(of.startedOn, random.whole(150, 420));
  addProtectionPlan(draft, `background:${String(n)}`, {
    ...{ child, category, ...of },
    endedOn: endsOn > lastDay ? null : endsOn,
    lastSeenOn: addDays(lastDay, -random.whole(1, 20)),
    lastSeenAloneOn: random.chance(0.8) ? addDays(lastDay, -random.whole(1, 40)) : null,
    reviews:
      dueOn > lastDay
        ? []
        : [
            {
              id: draft.id('cp-review', n),
              dueOn,
              heldOn: addDays(dueOn, random.whole(-7, 5)),
              quorate: true,
            },
          ],
  });
};
