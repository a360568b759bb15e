import { addDays } from '../../../schema/time/instant.js';
import { at, hoursLater } from '../civil-time.js';
import type { CjsCode } from '../codes.js';
import { addExhibit } from '../draft/police-investigation.js';
import type { WorldDraft } from '../draft/world-draft.js';
import type { Random } from '../random.js';
import type { WorldChild } from '../world.js';
import type { DigitalExhibit, Investigation } from '../world/police-investigation.js';
import { addBackgroundInvestigation } from './background-investigation.js';
import { aged } from './population.js';

/** "142 computers and 165 phones awaiting analysis, some going back to April 2014". */
const queue = { COMPUTER: 142, PHONE: 165 } as const;
/** Assumed day of April. */
const oldest = '2014-04-03';
const EXAMINED = 45;
const INVESTIGATIONS = 130;

const codes: readonly CjsCode[] = ['PK78008', 'PK78003', 'CJ88115', 'SX03225', 'SX03227'];

export const addDigitalExams = (draft: WorldDraft, people: readonly WorldChild[]): void => {
  const investigations = addOnlineInvestigations(draft, people);
  const random = draft.stream('digital-exams');
  for (const type of ['COMPUTER', 'PHONE'] as const) {
    const told = draft.police.digitalExhibits.filter(
      (exhibit) => exhibit.type === type && exhibit.status === 'WAITING',
    );
    for (let n = told.length; n < queue[type]; n += 1) {
      const investigation = n === 1 ? investigations[0] : random.pick(investigations);
      if (investigation) addWaiting(draft, { investigation, type, key: `${type}:${String(n)}` });
    }
  }
  for (let n = 0; n < EXAMINED; n += 1) addExamined(draft, random.pick(investigations), n);
};

/** Started from April on, the first on the oldest day; a third with an identified child. */
const addOnlineInvestigations = (
  draft: WorldDraft,
  people: readonly WorldChild[],
): Investigation[] => {
  const teenagers = aged(people, { on: '2014-04-01', from: 10, to: 16 });
  return Array.from({ length: INVESTIGATIONS }, (_, n) => {
    const random = draft.stream(`online:${String(n)}`);
    const child = random.pick(teenagers);
    const startedOn =
      n === 0 ? oldest : addDays(oldest, Math.floor(220 * Math.sqrt(random.next())));
    return addBackgroundInvestigation(draft, {
      ...{ key: `online:${String(n)}`, area: child.area, startedOn, codes: [random.pick(codes)] },
      children: random.chance(0.35) ? [child] : [],
      ...{ endedOn: null, outcome: null, status: 'OPEN' },
    });
  });
};

interface Seizure {
  readonly investigation: Investigation;
  readonly type: 'COMPUTER' | 'PHONE';
  readonly key: string;
}

const seizedAtOf = ({ startedAt }: Investigation, random: Random): string => {
  const seizedAt = hoursLater(startedAt, random.whole(1, 90));
  return seizedAt < '2014-11-14T12:00:00Z' ? seizedAt : startedAt;
};

const addWaiting = (draft: WorldDraft, { investigation, type, key }: Seizure): void => {
  const random = draft.stream(`exhibit:${key}`);
  addExhibit(draft, key, {
    ...{ type, investigationId: investigation.id, area: investigation.area },
    childIds: investigation.childIds,
    ownerRole: ownerOf(random, investigation),
    seizedAt: seizedAtOf(investigation, random),
    priorityGrade: random.pick(['HIGH', 'MEDIUM', 'MEDIUM', 'STANDARD'] as const),
  });
};

const ownerOf = (random: Random, { childIds }: Investigation): DigitalExhibit['ownerRole'] =>
  childIds.length > 0 && random.chance(0.3) ? 'VICTIM' : 'SUSPECT';

const addExamined = (draft: WorldDraft, investigation: Investigation, n: number): void => {
  const random = draft.stream(`examined:${String(n)}`);
  const examinedAt = hoursLater(investigation.startedAt, 24 * random.whole(20, 120));
  if (examinedAt > '2014-11-13T12:00:00Z') return;
  addExhibit(draft, `examined:${String(n)}`, {
    ...{ type: random.pick(['COMPUTER', 'PHONE', 'TABLET', 'STORAGE'] as const), examinedAt },
    ...{ investigationId: investigation.id, area: investigation.area, ownerRole: 'SUSPECT' },
    ...{ childIds: investigation.childIds, status: 'EXAMINED' },
    seizedAt: at(investigation.startedAt.slice(0, 10), '18:00'),
  });
};
