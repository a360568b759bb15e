import { addDays } from '../../../schema/time/instant.js';
import type { CivilDate } from '../../../schema/time/instant.js';
import { ageOn, at, hoursLater, later } from '../civil-time.js';
import type { CjsCode } from '../codes.js';
import { addCustodyRecord } from '../draft/custody.js';
import type { CustodyFacts } from '../draft/custody.js';
import { addAccommodationResponse } from '../draft/social-care.js';
import { accommodationRequestId } from '../draft/custody.js';
import type { WorldDraft } from '../draft/world-draft.js';
import type { Random } from '../random.js';
import type { WorldChild } from '../world.js';
import { aged, dayBetween, pickOften, timeBetween } from './population.js';

/** "between November 2013 and May 2014 there were 689 arrests of juveniles", both months included. */
const period = { from: '2013-11-01', to: '2014-05-31' } as const;
const ARRESTS = 689;
/** "of whom 25 (3.6 percent) were detained overnight … only one child was transferred". */
const OVERNIGHT = 25;

const codes: readonly CjsCode[] = [
  'TH68010',
  'CD71039',
  'CJ88116',
  'PU86004',
  'PU86116',
  'CJ88001',
];

export const addCustodyPeriod = (draft: WorldDraft, people: readonly WorldChild[]): void => {
  for (let n = 0; n < ARRESTS; n += 1) {
    const random = draft.stream(`custody:${String(n)}`);
    const day = dayBetween(random, period.from, period.to);
    const arrest = { child: juvenileOn(people, day, random), day, random, n };
    if (n === 0) addTransfer(draft, arrest);
    else if (n < OVERNIGHT) addOvernight(draft, arrest);
    else addDaytime(draft, arrest);
  }
};

interface Arrest {
  readonly child: WorldChild;
  readonly day: CivilDate;
  readonly random: Random;
  readonly n: number;
}

/** Ten to sixteen: a "juvenile" of s38(6) was then under seventeen. */
const juvenileOn = (people: readonly WorldChild[], day: CivilDate, random: Random): WorldChild => {
  for (;;) {
    const child = pickOften(people, random);
    if (aged([child], { on: day, from: 10, to: 16 }).length > 0) return child;
  }
};

/** Half of those charged or not, all released the same day. */
const addDaytime = (draft: WorldDraft, arrest: Arrest): void => {
  const { random, day, n } = arrest;
  const arrestedAt = at(day, timeBetween(random, 9, 17));
  const releasedAt = later(arrestedAt, random.whole(120, 330));
  addCustodyRecord(draft, `period:${String(n)}`, {
    ...common(arrest),
    ...{ arrestedAt, releasedAt, overnight: false, outcome: 'RELEASED' },
    chargedAt: random.chance(0.35) ? later(releasedAt, -20) : null,
  });
};

/** Detained for enquiries and released in the morning without charge: no certificate arises. */
const addOvernight = (draft: WorldDraft, arrest: Arrest): void => {
  const { random, day, n } = arrest;
  const arrestedAt = at(day, timeBetween(random, 20, 22));
  const releasedAt = at(addDays(day, 1), timeBetween(random, 8, 10));
  addCustodyRecord(draft, `period:${String(n)}`, {
    ...common(arrest),
    ...{ arrestedAt, releasedAt, overnight: true, outcome: 'RELEASED' },
  });
};

/** The one who was moved: charged, refused bail, and given a bed by the authority. */
const addTransfer = (draft: WorldDraft, arrest: Arrest): void => {
  const { day, child, n } = arrest;
  const arrestedAt = at(day, '16:20');
  const chargedAt = hoursLater(arrestedAt, 5);
  const transferredAt = hoursLater(arrestedAt, 9);
  const key = `period:${String(n)}`;
  addCustodyRecord(draft, key, {
    ...common(arrest),
    ...{ arrestedAt, chargedAt, releasedAt: transferredAt, overnight: true, bailRefused: true },
    ...{ outcome: 'TRANSFERRED_LA', bailRefusalReason: 'Would fail to appear' },
    firstCourtAt: at(addDays(day, 1), '10:00'),
    requests: [
      {
        ...{ requestedAt: later(chargedAt, 15), kind: 'NON_SECURE', toLocalAuthority: child.area },
        ...{ reason: 'Bail refused after charge', response: 'PROVIDED', transferredAt },
        ...{ respondedAt: later(chargedAt, 90), impracticableReason: null, outOfHours: true },
        ...{ isLateApproach: false, repeatApproachDue: false },
      },
    ],
  });
  addAccommodationResponse(draft, key, {
    ...{
      childId: child.id,
      requestId: accommodationRequestId(draft, key, 0),
      decision: 'PROVIDED',
    },
    ...{ localAuthority: child.area, receivedAt: later(chargedAt, 15) },
    ...{ decidedAt: later(chargedAt, 90), reason: null },
  });
};

const common = ({
  child,
  day,
  random,
}: Arrest): Pick<CustodyFacts, 'child' | 'codes' | 'ageAtArrest' | 'sample'> => ({
  child,
  codes: [random.pick(codes)],
  ageAtArrest: ageOn(child.dateOfBirth ?? day, day),
  sample: 'PERIOD',
});
