import { addDays, dayOf, type CivilDate } from '../../../schema/time/instant.js';
import { hoursLater } from '../civil-time.js';
import { addAbuse, atNight, familiesIn } from '../draft/domestic-abuse.js';
import { addHarmAssessment } from '../draft/police-safeguarding.js';
import type { WorldDraft } from '../draft/world-draft.js';
import type { Random } from '../random.js';
import { dayBetween } from '../wm2014/population.js';
import type { WorldChild } from '../world.js';
import type { AreaCode, RiskGrade } from '../world/common.js';
import type { HarmAssessment } from '../world/police-safeguarding.js';

/** December 2024: so many waited, and waited so long. */
const WAITED_2024 = 1_023;
const DELAY_DAYS = 16;
/** September 2025. */
const WAITING_2025 = 2_828;

/** Shares that the reports do not give; `assumptions` of the dataset says so. */
const HIGH = 0.05;
const MEDIUM = 0.4;
const WITH_CHILD = 0.4;
const RAISED = 0.125;

const areas: readonly AreaCode[] = ['E06000019', 'E10000034', 'E06000051', 'E06000020'];

interface Arrival {
  readonly key: string;
  readonly random: Random;
  readonly day: CivilDate;
}

type Families = Readonly<Record<AreaCode, readonly (readonly WorldChild[])[]>>;

export const addBacklog2025 = (
  draft: WorldDraft,
  people: readonly WorldChild[],
  unitId: string,
): void => {
  const families: Families = {
    E06000019: familiesIn(people, 'E06000019'),
    E10000034: familiesIn(people, 'E10000034'),
    E06000051: familiesIn(people, 'E06000051'),
    E06000020: familiesIn(people, 'E06000020'),
  };
  const arrive = arriving(draft, { families, unitId });
  for (let n = 0; n < WAITED_2024; n += 1) {
    const random = draft.stream(`waited:${String(n)}`);
    const day = dayBetween(random, '2024-12-16', '2024-12-30');
    assessed(arrive({ key: `waited:${String(n)}`, random, day }), random);
  }
  for (let n = 0; n < WAITING_2025; n += 1) {
    const random = draft.stream(`waiting:${String(n)}`);
    // Ever more of them: the square root thins out the early days of the 137.
    const day = addDays('2025-05-15', Math.floor(137 * Math.sqrt(random.next())));
    arrive({ key: `waiting:${String(n)}`, random, day });
  }
};

const gradeOf = (random: Random): RiskGrade => {
  const share = random.next();
  if (share < HIGH) return 'HIGH';
  return share < HIGH + MEDIUM ? 'MEDIUM' : 'STANDARD';
};

type Assessment = { -readonly [Key in keyof HarmAssessment]: HarmAssessment[Key] };

const arriving =
  (draft: WorldDraft, { families, unitId }: { families: Families; unitId: string }) =>
  ({ key, random, day }: Arrival): Assessment => {
    const area = random.pick(areas);
    const family = random.pick(families[area]);
    const children = random.chance(WITH_CHILD) ? family : [];
    const grade = gradeOf(random);
    const openedAt = atNight(day, random);
    const incident = addAbuse(draft, { area, children, key }, { random, grade, openedAt });
    return addHarmAssessment(draft, key, {
      ...{ unitId, area, initialGrade: grade, childIds: incident.childIds },
      ...{ incidentId: incident.id, receivedAt: hoursLater(openedAt, random.whole(1, 3)) },
    });
  };

/** On the sixteenth day after, by a specialist; one in eight had been graded too low. */
const assessed = (assessment: Assessment, random: Random): void => {
  const { receivedAt, initialGrade } = assessment;
  const isRaised = initialGrade !== 'HIGH' && random.chance(RAISED);
  const on = addDays(dayOf(receivedAt), DELAY_DAYS);
  assessment.secondaryAssessedAt = `${on}T${String(random.whole(9, 16)).padStart(2, '0')}:00:00Z`;
  assessment.finalGrade = isRaised ? 'HIGH' : initialGrade;
  assessment.regradedByRole = isRaised ? 'SUPERVISOR_SERGEANT' : null;
  assessment.sharedWith = assessment.childLinked ? ['SOCIAL_CARE'] : [];
};
