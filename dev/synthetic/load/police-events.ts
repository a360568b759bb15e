import { addDays } from '../../../schema/time/instant.js';
import { ageOn, at, hoursLater, later } from '../civil-time.js';
import type { CjsCode } from '../codes.js';
import { addCustodyRecord } from '../draft/custody.js';
import { addAbuse, atNight } from '../draft/domestic-abuse.js';
import {
  addCseProfile,
  addFlag,
  addHarmAssessment,
  addIncident,
  addPoliceProtection,
} from '../draft/police-safeguarding.js';
import { screeningUnitId } from '../draft/staff-ids.js';
import { timeBetween } from '../wm2014/population.js';
import type { CseProfile, IncidentCategory } from '../world/police-safeguarding.js';
import { addCrimes } from './crimes.js';
import { addMissing } from './missing.js';
import { happen, lastDay, nameOf, type Happening, type Part } from './part.js';
import { assumedYearly, shares, yearly } from './rates.js';

/** What the police hold: incidents, abuse at home, arrests, missing children, crimes. */
export const addPoliceEvents = (part: Part): void => {
  const each =
    (add: (part: Part, happening: Happening) => void) =>
    (happening: Happening): void => {
      add(part, happening);
    };
  happen(part, { kind: 'incident', yearly: assumedYearly.incidents }, each(addSeen));
  happen(part, { kind: 'abuse', yearly: yearly.domesticAbuseIncidents }, each(addAbuseAtHome));
  happen(part, { kind: 'arrest', yearly: yearly.arrests }, each(addArrest));
  happen(part, { kind: 'protection', yearly: assumedYearly.policeProtections }, each(addTaken));
  happen(part, { kind: 'cse', yearly: assumedYearly.exploitationProfiles }, each(addProfile));
  addMissing(part);
  addCrimes(part);
};

const kinds: readonly (readonly [IncidentCategory, string])[] = [
  ['CONCERN_FOR_SAFETY', 'seen alone late in the evening'],
  ['CONCERN_FOR_SAFETY', 'neighbour worried by crying'],
  ['ANTI_SOCIAL_BEHAVIOUR', 'in a group throwing stones'],
  ['ASSAULT', 'pushed by another pupil'],
  ['CHILD_BEHAVIOUR_AT_HOME', 'parent asks for help with outbursts'],
  ['ONLINE_ABUSE', 'messages from a stranger'],
];

const addSeen = ({ draft }: Part, { child, day, random, key }: Happening): void => {
  const [category, what] = random.pick(kinds);
  addIncident(draft, `seen:${key}`, {
    ...{ openedAt: at(day, timeBetween(random, 8, 23)), category, area: child.area },
    ...{ childIds: [child.id], summary: `${nameOf(child)}: ${what} (log ${key}).` },
    grading: random.pick(['PRIORITY', 'SCHEDULED', 'RESOLUTION_WITHOUT_DEPLOYMENT'] as const),
    childConcernScreened: random.chance(0.93),
  });
};

/** Assessed within two days, mostly; a twentieth of the last two months still waits. */
const addAbuseAtHome = ({ draft, people }: Part, { child, day, random, key }: Happening): void => {
  const grade = random.pick(['HIGH', 'MEDIUM', 'MEDIUM', 'STANDARD', 'STANDARD'] as const);
  const openedAt = atNight(day, random);
  const children = people.filter(
    ({ householdId, dateOfBirth }) =>
      householdId === child.householdId && (dateOfBirth ?? '9') <= day,
  );
  const abuse = { area: child.area, children, key: `abuse:${key}` };
  const incident = addAbuse(draft, abuse, { random, grade, openedAt });
  const receivedAt = hoursLater(openedAt, random.whole(1, 3));
  const waits = day > addDays(lastDay, -60) && grade !== 'HIGH' && random.chance(0.4);
  addHarmAssessment(draft, `abuse:${key}`, {
    ...{ unitId: screeningUnitId(draft, child.area), area: child.area, initialGrade: grade },
    ...{ childIds: incident.childIds, incidentId: incident.id, receivedAt },
    secondaryAssessedAt: waits ? null : hoursLater(receivedAt, random.whole(4, 48)),
    finalGrade: waits ? null : grade,
    sharedWith: waits ? [] : ['SOCIAL_CARE'],
  });
};

const codes: readonly CjsCode[] = ['TH68010', 'CD71039', 'CJ88116', 'PU86004', 'CJ88001'];

/** Released the same day, or in the morning: nobody of this force is refused bail. */
const addArrest = ({ draft }: Part, { child, day, random, key }: Happening): void => {
  const ageAtArrest = ageOn(child.dateOfBirth ?? day, day);
  if (ageAtArrest < 10 || ageAtArrest > 17) return;
  const overnight = random.chance(0.2);
  const arrestedAt = at(day, overnight ? '21:10' : timeBetween(random, 9, 16));
  const releasedAt = later(arrestedAt, overnight ? 700 : random.whole(120, 330));
  addCustodyRecord(draft, key, {
    ...{ child, codes: [random.pick(codes)], ageAtArrest, sample: 'PERIOD', overnight },
    ...{ arrestedAt, releasedAt, outcome: 'RELEASED' },
    chargedAt: random.chance(0.35) ? later(releasedAt, -20) : null,
  });
};

const addTaken = ({ draft }: Part, { child, day, random, key }: Happening): void => {
  const takenAt = at(day, timeBetween(random, 16, 23));
  addPoliceProtection(draft, key, {
    ...{ childId: child.id, takenAt, endedAt: hoursLater(takenAt, random.whole(6, 60)) },
    outcome: random.pick(['RETURNED_HOME', 'RELATIVE', 'RELATIVE'] as const),
    grounds: `${nameOf(child)} found without a safe adult (entry ${key}).`,
  });
};

const planOf = (draft: Part['draft'], of: Pick<Happening, 'day' | 'key'>): CseProfile['plan'] => ({
  ...{ id: draft.id('cse-plan', of.key), owner: 'POLICE', agreedOn: of.day },
  ...{ nextReviewOn: addDays(of.day, 90), childViewRecorded: true, childAgreed: null, actions: [] },
});

const addProfile = ({ draft }: Part, { child, day, random, key }: Happening): void => {
  const flaggedOnSystem = random.chance(0.7);
  const known = draft.police.cseProfiles.some(({ childId }) => childId === child.id);
  if (known || ageOn(child.dateOfBirth ?? day, day) < 11) return;
  addCseProfile(draft, key, {
    ...{ childId: child.id, recordedAt: at(day, '09:00'), toolDate: day, flaggedOnSystem },
    riskGrade: random.pick(['SIGNIFICANT', 'MODERATE', 'MODERATE', 'EMERGING'] as const),
    profileMonth: day.slice(0, 7),
    plan: random.chance(shares.exploitationPlan) ? planOf(draft, { day, key }) : null,
  });
  if (!flaggedOnSystem) return;
  addFlag(draft, `cse:${key}`, {
    ...{ childId: child.id, kind: 'CSE', setAt: at(day, '11:00') },
    reason: `Tool completed for ${nameOf(child)}.`,
  });
};
