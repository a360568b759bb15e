import { hoursLater } from '../civil-time.js';
import { addAbuse, atNight, familiesIn, type Abuse } from '../draft/domestic-abuse.js';
import { addHarmAssessment } from '../draft/police-safeguarding.js';
import { screeningUnitId } from '../draft/staff-ids.js';
import type { WorldDraft } from '../draft/world-draft.js';
import type { WorldChild } from '../world.js';
import { dayBetween } from './population.js';

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
