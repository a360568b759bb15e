import { at, hoursLater } from '../civil-time.js';
import { addPerson } from '../draft/children.js';
import { addHarmAssessment, addIncident } from '../draft/police-safeguarding.js';
import { screeningUnitId } from '../draft/staff-ids.js';
import type { WorldDraft } from '../draft/world-draft.js';
import { boys, girls, surnames } from '../names.js';
import type { Random } from '../random.js';
import type { WorldChild } from '../world.js';
import type { AreaCode } from '../world/common.js';
import type { DomesticAbuseIncident, PoliceIncident } from '../world/police-safeguarding.js';
import { dayBetween, timeBetween } from './population.js';

/** "The backlog was about 200": exactly 200 over the two HAUs; 80 with a child (both assumed). */
const waiting = [
  { area: 'E06000051', count: 62, withChild: 25 },
  { area: 'E06000020', count: 34, withChild: 14 },
  { area: 'E10000034', count: 104, withChild: 41 },
] as const;

/** Assessed in the same months: all of the MASH's, and every case first graded high. */
const ASSESSED = 150;

export const addHarmAssessments = (draft: WorldDraft, people: readonly WorldChild[]): void => {
  for (const { area, count, withChild } of waiting) {
    const families = familiesIn(people, area);
    for (let n = 0; n < count; n += 1) {
      const children = n < withChild ? (families[n] ?? []) : [];
      addWaiting(draft, { area, children, key: `waiting:${area}:${String(n)}` });
    }
  }
  const families = familiesIn(people, 'E06000019');
  for (let n = 0; n < ASSESSED; n += 1) {
    const random = draft.stream(`assessed:${String(n)}`);
    const isMash = n < 45;
    const area = isMash
      ? 'E06000019'
      : random.pick(['E06000051', 'E06000020', 'E10000034'] as const);
    const children = isMash ? (families[n] ?? []) : [];
    addAssessed(draft, { area, children, key: `assessed:${String(n)}` });
  }
};

interface Abuse {
  readonly area: AreaCode;
  readonly children: readonly WorldChild[];
  readonly key: string;
}

/** Never high: "cases that were not initially assessed as high risk joined a backlog". */
const addWaiting = (draft: WorldDraft, abuse: Abuse): void => {
  const random = draft.stream(abuse.key);
  const initialGrade = random.chance(0.35) ? 'MEDIUM' : 'STANDARD';
  const day = dayBetween(random, '2014-09-01', '2014-11-12');
  const incident = addAbuse(draft, abuse, {
    random,
    grade: initialGrade,
    openedAt: atNight(day, random),
  });
  addHarmAssessment(draft, abuse.key, {
    ...{ unitId: screeningUnitId(draft, abuse.area), area: abuse.area, initialGrade },
    ...{ childIds: incident.childIds, incidentId: incident.id },
    receivedAt: hoursLater(incident.openedAt, random.whole(2, 14)),
  });
};

const addAssessed = (draft: WorldDraft, abuse: Abuse): void => {
  const random = draft.stream(abuse.key);
  const initialGrade = random.pick(['HIGH', 'MEDIUM', 'MEDIUM', 'STANDARD'] as const);
  const day = dayBetween(random, '2014-07-01', '2014-11-10');
  const incident = addAbuse(draft, abuse, {
    random,
    grade: initialGrade,
    openedAt: atNight(day, random),
  });
  const receivedAt = hoursLater(incident.openedAt, random.whole(2, 8));
  const isRegraded = random.chance(0.08);
  addHarmAssessment(draft, abuse.key, {
    ...{ unitId: screeningUnitId(draft, abuse.area), area: abuse.area, initialGrade, receivedAt },
    ...{ childIds: incident.childIds, incidentId: incident.id, grader: 'SPECIALIST' },
    secondaryAssessedAt: hoursLater(receivedAt, initialGrade === 'HIGH' ? 4 : random.whole(10, 70)),
    finalGrade: isRegraded ? 'HIGH' : initialGrade,
    regradedByRole: isRegraded ? 'SUPERVISOR_SERGEANT' : null,
    sharedWith: abuse.children.length > 0 ? ['SOCIAL_CARE'] : [],
  });
};

const atNight = (day: string, random: Random): string => at(day, timeBetween(random, 17, 23));

const addAbuse = (
  draft: WorldDraft,
  { area, children, key }: Abuse,
  of: { random: Random; grade: DomesticAbuseIncident['dashGrade']; openedAt: string },
): PoliceIncident => {
  const { random } = of;
  const surname = children[0]?.familyName ?? random.pick(surnames);
  const victim = `${random.pick(girls)} ${surname}`;
  return addIncident(draft, key, {
    ...{ openedAt: of.openedAt, category: 'DOMESTIC_ABUSE', area },
    childIds: children.map(({ id }) => id),
    summary: `${victim}: ${random.pick(quarrels)} (incident ${String(draft.serial('abuse-incident'))}).`,
    domesticAbuse: {
      id: draft.id('da', key),
      ...{ dashGrade: of.grade, dashScore: random.whole(3, 16), flagHistory: [] },
      ...{
        childrenInHousehold: children.length,
        childExposed: children.length > 0 && random.chance(0.5),
      },
      history: random.whole(0, 5),
      victimPersonId: addPerson(draft, 'police', {
        key: `${key}:victim`,
        role: 'VICTIM',
        name: victim,
      }),
      perpetratorPersonId: addPerson(draft, 'police', {
        ...{ key: `${key}:perpetrator`, role: 'SUSPECT' },
        name: `${random.pick(boys)} ${random.pick(surnames)}`,
      }),
      flag: 'DOMESTIC_ABUSE',
      reappraisedAt: null,
    },
  });
};

const quarrels = [
  'shouting heard by neighbours, nobody hurt',
  'pushed in the hallway, a cut hand',
  'former partner at the door, would not leave',
  'telephone broken in a quarrel about money',
  'calls through the night after a separation',
] as const;

const familiesIn = (people: readonly WorldChild[], area: AreaCode): WorldChild[][] => {
  const families = new Map<string, WorldChild[]>();
  for (const child of people.filter((one) => one.area === area)) {
    const family = families.get(child.householdId);
    if (family === undefined) families.set(child.householdId, [child]);
    else family.push(child);
  }
  return [...families.values()];
};
