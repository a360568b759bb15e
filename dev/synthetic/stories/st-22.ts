import { at } from '../civil-time.js';
import { addPerson } from '../draft/children.js';
import { addChargingCase } from '../draft/charging.js';
import { addSafeguardingContact } from '../draft/health.js';
import {
  addCrime,
  addInterview,
  addInvestigation,
  addSuspect,
} from '../draft/police-investigation.js';
import type { WorldChild } from '../world.js';
import { tellPathway } from './story-builder.js';
import type { Scene, StoryScript } from './story-builder.js';
import { review } from './supervision.js';

const area = 'E10000034';
const reported = at('2014-07-03', '18:40');

/** One file, four victims; submitted in July (assumed: the 15th), undecided in November. */
export const st22: StoryScript = {
  story: 'ST-22',
  title: 'Several children, charging advice awaited since July 2014',
  raises: ['R12'],
  tell: (scene) => {
    const shared = { sex: 'FEMALE', area } as const;
    const children = [
      scene.child({
        ...shared,
        key: 'first',
        givenName: 'Daisy',
        familyName: 'Clement',
        born: '2003-01-09',
      }),
      scene.child({
        ...shared,
        key: 'second',
        givenName: 'Martha',
        familyName: 'Swift',
        born: '2003-06-27',
      }),
      scene.child({
        ...shared,
        key: 'third',
        givenName: 'Ruby',
        familyName: 'Woodward',
        born: '2002-10-13',
      }),
      scene.child({
        ...shared,
        key: 'fourth',
        givenName: 'Zara',
        familyName: 'Hussain',
        born: '2003-04-02',
      }),
    ];
    const urn = tellPolice(scene, children);
    tellPathway(scene, {
      children,
      receivedAt: at('2014-07-04', '09:30'),
      source: 'FAMILY',
      narrative: ({ givenName }) =>
        `${givenName}’s parents report what happened at the riding lessons.`,
      heldAt: at('2014-07-04', '15:00'),
      s47: { endedOn: '2014-07-25', outcome: 'NFA_CONCERN_NOT_SUBSTANTIATED' },
    });
    for (const { id, givenName } of children) {
      addSafeguardingContact(scene.draft, scene.key(`nurse-${id}`), {
        ...{ childId: id, at: at('2014-09-10', '10:00'), role: 'SCHOOL_NURSE' },
        theme: `${givenName} asks whether there will be a trial`,
        action: `${givenName}’s family given the name of the officer`,
      });
    }
    return { children, urn };
  },
};

const tellPolice = ({ draft, key, serial }: Scene, children: readonly WorldChild[]): string => {
  const childIds = children.map(({ id }) => id);
  const crime = addCrime(draft, key('touching'), {
    ...{ recordedAt: reported, area, childIds, codes: ['SX03017'], status: 'AWAITING_CHARGING' },
    ...{ from: '2014-04-01', to: '2014-06-30' },
  });
  const investigation = addInvestigation(draft, key('touching'), {
    ...{ startedAt: reported, lastActivityAt: at('2014-10-31', '15:00') },
    ...{ area, childIds, crimeIds: [crime.id] },
    reviews: [review('2014-10-24', 'SUPERVISOR_INSPECTOR')],
    milestones: [{ at: at('2014-07-15', '12:00'), kind: 'SUBMITTED_TO_CPS' }],
  });
  for (const { id, givenName } of children) {
    addInterview(draft, key(`abe-${id}`), {
      ...{ childId: id, investigationId: investigation.id, at: at('2014-07-08', '10:00') },
      kind: 'ABE',
      summary: `${givenName} describes how the instructor helped her into the saddle.`,
    });
  }
  addSuspect(draft, key('instructor'), {
    investigationId: investigation.id,
    personId: addPerson(draft, 'police', {
      key: key('instructor'),
      role: 'SUSPECT',
      name: 'Adrian Wells',
    }),
    ...{
      relationshipToChild: 'KNOWN_ADULT',
      childIds,
      recordedAt: reported,
      bailStatus: 'CONDITIONAL',
    },
  });
  return addChargingCase(draft, {
    ...{ serial, investigationId: investigation.id, localAuthority: area, rasso: true },
    ...{ triage: 'GREEN', status: 'AWAITING_CPS', firstReportedAt: reported, victims: childIds },
    suspects: [
      {
        personId: addPerson(draft, 'cps', {
          key: key('instructor'),
          role: 'SUSPECT',
          name: 'Adrian Wells',
        }),
        ...{ bailStatus: 'CONDITIONAL', codes: ['SX03017'] },
      },
    ],
    requests: [
      {
        submittedAt: at('2014-07-15', '12:00'),
        mg3: 'MG3: four girls, like accounts, no collusion found; instructor says he only steadied them.',
      },
    ],
  }).urn;
};
