import { at } from '../civil-time.js';
import { addIncident, addPoliceProtection } from '../draft/police-safeguarding.js';
import type { WorldDraft } from '../draft/world-draft.js';
import { hoursLater } from '../civil-time.js';
import type { WorldChild } from '../world.js';
import type { IncidentCategory } from '../world/police-safeguarding.js';
import { addBackgroundInvestigation } from './background-investigation.js';
import { dayBetween, pickOften, timeBetween } from './population.js';

const INCIDENTS = 320;
const PROTECTIONS = 24;

const kinds: readonly (readonly [IncidentCategory, string])[] = [
  ['CONCERN_FOR_SAFETY', 'seen alone late in the evening'],
  ['CONCERN_FOR_SAFETY', 'neighbour worried by crying'],
  ['ANTI_SOCIAL_BEHAVIOUR', 'in a group throwing stones'],
  ['ASSAULT', 'pushed by another pupil'],
  ['CHILD_BEHAVIOUR_AT_HOME', 'parent asks for help with outbursts'],
  ['MENTAL_HEALTH', 'said to want to hurt themself'],
  ['ONLINE_ABUSE', 'messages from a stranger'],
  ['CRIMINAL_DAMAGE', 'broken fence'],
];

/** A year of incident logs that name a child, and of police protections. */
export const addIncidents = (draft: WorldDraft, people: readonly WorldChild[]): void => {
  for (let n = 0; n < INCIDENTS; n += 1) {
    const random = draft.stream(`incident:${String(n)}`);
    const child = pickOften(people, random);
    const [category, what] = random.pick(kinds);
    const day = dayBetween(random, '2013-11-18', '2014-11-12');
    if ((child.dateOfBirth ?? day) >= day) continue;
    addIncident(draft, `background:${String(n)}`, {
      ...{ openedAt: at(day, timeBetween(random, 8, 23)), category, area: child.area },
      childIds: [child.id],
      grading: random.pick(['PRIORITY', 'SCHEDULED', 'RESOLUTION_WITHOUT_DEPLOYMENT'] as const),
      childConcernScreened: random.chance(0.93),
      summary: `${child.givenName} ${child.familyName}: ${what} (log ${String(n + 1)}).`,
    });
  }
  for (let n = 0; n < PROTECTIONS; n += 1) addProtection(draft, people, n);
  addMediated(draft, people);
};

const addProtection = (draft: WorldDraft, people: readonly WorldChild[], n: number): void => {
  const random = draft.stream(`protection:${String(n)}`);
  const child = pickOften(people, random);
  const takenAt = at(dayBetween(random, '2014-02-01', '2014-11-02'), timeBetween(random, 16, 23));
  if ((child.dateOfBirth ?? '') >= takenAt) return;
  const endedAt = hoursLater(takenAt, random.whole(6, 70));
  addPoliceProtection(draft, `background:${String(n)}`, {
    ...{ childId: child.id, takenAt, endedAt },
    outcome: random.pick(['RETURNED_HOME', 'RELATIVE', 'RELATIVE'] as const),
    ...{ place: random.pick(['RELATIVE', 'HOSPITAL', 'FOSTER_CARE'] as const) },
    grounds: `${child.givenName} ${child.familyName} found without a safe adult (entry ${String(n + 1)}).`,
    followUpRecordedAt: random.chance(0.5) ? hoursLater(endedAt, 48) : null,
  });
};

/** "two cases of parents reporting their child's behaviour": calmed and mediated. */
const addMediated = (draft: WorldDraft, people: readonly WorldChild[]): void => {
  for (const [n, startedOn] of ['2014-05-06', '2014-08-19'].entries()) {
    const random = draft.stream(`mediated:${String(n)}`);
    const child = random.pick(
      people.filter(({ dateOfBirth }) => (dateOfBirth ?? '') < '2002-01-01'),
    );
    addBackgroundInvestigation(draft, {
      ...{
        key: `mediated:${String(n)}`,
        area: child.area,
        children: [],
        codes: ['CD71039'],
        startedOn,
      },
      ...{ endedOn: startedOn, outcome: 'MEDIATED', status: 'OOCR' },
    });
  }
};
