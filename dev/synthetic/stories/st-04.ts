import { at } from '../civil-time.js';
import { addCrime, addExhibit, addInvestigation } from '../draft/police-investigation.js';
import { boys, surnames } from '../names.js';
import type { WorldChild } from '../world.js';
import { tellPathway } from './story-builder.js';
import type { Scene, StoryScript } from './story-builder.js';
import { action } from './supervision.js';

const area = 'E10000034';

/** One investigation of thirty boys, given to a response officer who did not know what to do. */
export const st04: StoryScript = {
  story: 'ST-04',
  title: 'Thirty boys of 13 to 15 in one school, approached online for explicit pictures',
  raises: ['R20', 'R11', 'R13'],
  tell: (scene) => {
    const children = Array.from({ length: 30 }, (_, i) => boy(scene, i));
    tellPolice(scene, children);
    tellPathway(scene, {
      children,
      receivedAt: at('2014-09-02', '08:50'),
      source: 'SCHOOL',
      narrative: ({ givenName, familyName }) =>
        `Head of year: ${givenName} ${familyName} showed a teacher a stranger’s messages asking for pictures.`,
      heldAt: at('2014-09-03', '10:00'),
      decision: 'SINGLE_AGENCY_S47',
    });
    return { children };
  },
};

/** Ages 13, 14 and 15 on 14 November 2014, ten boys each. */
const boy = (scene: Scene, i: number): WorldChild =>
  scene.child({
    key: `boy-${String(i)}`,
    givenName: boys[(i * 3) % boys.length] ?? 'Sam',
    familyName: surnames[(i * 5 + 2) % surnames.length] ?? 'Hill',
    born: `${String(2001 - (i % 3))}-0${String((i % 8) + 1)}-${String(10 + (i % 15))}`,
    ...{ sex: 'MALE', area, household: `ST-04:${String(i)}` },
  });

const tellPolice = ({ draft, key }: Scene, children: readonly WorldChild[]): void => {
  const childIds = children.map(({ id }) => id);
  const crime = addCrime(draft, key('approach'), {
    ...{ recordedAt: at('2014-09-01', '16:30'), area, childIds, codes: ['SX03226'] },
    ...{ from: '2014-08-25', to: '2014-09-01' },
  });
  const investigation = addInvestigation(draft, key('approach'), {
    ...{ startedAt: at('2014-09-01', '16:30'), lastActivityAt: at('2014-11-03', '11:20') },
    ...{ area, childIds, crimeIds: [crime.id], team: 'RESPONSE', plan: null, reviews: [] },
    familyUpdatedAt: null,
    actions: [
      action('INTERVIEW_CHILD', ['2014-09-01', null], { due: '2014-09-08' }),
      action('CONTACT_PARENTS', ['2014-09-01', null], { due: '2014-09-03' }),
    ],
  });
  addExhibit(draft, key('phone'), {
    ...{ childIds: childIds.slice(0, 1), investigationId: investigation.id, type: 'PHONE' },
    ...{ ownerRole: 'VICTIM', area, seizedAt: at('2014-09-04', '12:00'), priorityGrade: 'HIGH' },
  });
};
