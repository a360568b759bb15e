import { at } from '../civil-time.js';
import { addPerson } from '../draft/children.js';
import { addChargingCase } from '../draft/charging.js';
import { addSpecialMeasure } from '../draft/charging-file-parts.js';
import {
  addCrime,
  addInterview,
  addInvestigation,
  addSuspect,
} from '../draft/police-investigation.js';
import { addIncident, addIntelligence } from '../draft/police-safeguarding.js';
import type { WorldChild } from '../world.js';
import { tellCareOfTwins, tellHealthOfTwins } from './st-10-care.js';
import type { Scene, StoryScript } from './story-builder.js';
import { review } from './supervision.js';

const area = 'E10000034';
const reported = at('2014-06-17', '10:50');

/** Told three times in a day, then told differently; nothing more was looked into. */
export const st10: StoryScript = {
  story: 'ST-10',
  title: 'Five-year-old twins hit by their father; the boy had to tell it three times',
  raises: ['R21', 'R23'],
  tell: (scene) => {
    const shared = { familyName: 'Randle', born: '2009-02-23', area, household: 'ST-10' } as const;
    const boy = scene.child({
      ...{ ...shared, key: 'boy', givenName: 'Oliver', sex: 'MALE' },
      notes: { police: { givenName: 'Olly' }, cps: { familyName: 'Randall' } },
    });
    const girl = scene.child({
      ...{ ...shared, key: 'girl', givenName: 'Olivia', sex: 'FEMALE', twinOf: boy.id },
      notes: { police: { givenName: 'Livvy' }, cps: { familyName: 'Randall' } },
    });
    const investigationId = tellPolice(scene, { boy, girl });
    const urn = tellFile(scene, { children: [boy, girl], investigationId });
    const episodes = tellCareOfTwins(scene, { boy, girl });
    tellHealthOfTwins(scene, { boy, girl });
    return { children: [boy, girl], episodes, urn };
  },
};

const tellPolice = (
  { draft, key }: Scene,
  twins: { boy: WorldChild; girl: WorldChild },
): string => {
  const { boy, girl } = twins;
  const childIds = [boy.id, girl.id];
  addIncident(draft, key('school'), {
    ...{ openedAt: reported, category: 'ASSAULT', area, childIds },
    summary:
      'School reports that both Randle twins, apart from each other, say their father hit them.',
  });
  const crime = addCrime(draft, key('assault'), {
    ...{ recordedAt: reported, area, childIds, codes: ['OF61102', 'CJ88116'], from: '2014-06-16' },
    ...{ status: 'NFA', hoOutcome: 15 },
  });
  const ended = at('2014-08-01', '10:00');
  const investigation = addInvestigation(draft, key('assault'), {
    ...{ startedAt: reported, lastActivityAt: ended, endedAt: ended, outcome: 'NFA' },
    ...{ area, childIds, crimeIds: [crime.id], reviews: [review('2014-07-10')] },
  });
  const accounts = [
    'his class teacher and a constable',
    'the duty sergeant',
    'the interviewing officer',
  ];
  accounts.forEach((listener, i) => {
    addInterview(draft, key(`account-${String(i)}`), {
      ...{ childId: boy.id, investigationId: investigation.id, kind: 'FIRST_ACCOUNT' },
      ...{ at: at('2014-06-17', `1${String(i + 1)}:15`), accountNumber: i + 1, venue: 'SCHOOL' },
      by: i === 2 ? 'SPECIALIST' : 'RESPONSE_OFFICER',
      summary: `Account ${String(i + 1)}, to ${listener}: Oliver says Dad kneed him in the face and kicked him.`,
    });
  });
  addInterview(draft, key('girl'), {
    ...{ childId: girl.id, investigationId: investigation.id, at: at('2014-06-17', '13:40') },
    ...{ kind: 'FIRST_ACCOUNT', by: 'SPECIALIST', venue: 'SCHOOL' },
    summary: 'Olivia says Dad slapped her leg and hurt Oliver’s nose.',
  });
  addSuspect(draft, key('father'), {
    investigationId: investigation.id,
    personId: addPerson(draft, 'police', {
      key: key('father'),
      role: 'FATHER',
      name: 'Neil Randle',
    }),
    ...{ relationshipToChild: 'PARENT', childIds, recordedAt: reported },
  });
  addIntelligence(draft, key('intel-p'), {
    ...{
      childIds,
      reportedAt: at('2014-06-25', '12:00'),
      handling: 'P',
      releasedTo: ['SOCIAL_CARE'],
    },
    sanitisedText:
      'Neighbours are said to have heard a man shouting at the Randle twins most nights.',
    rawText: 'Call from source PLOVER, next door to N. Randle: hears blows through the wall.',
  });
  addIntelligence(draft, key('intel-c'), {
    ...{
      childIds,
      reportedAt: at('2014-07-02', '09:30'),
      handling: 'C',
      source: 3,
      assessment: 'C',
    },
    rawText:
      'N. Randle named as debt collector for group HERON; not to be disclosed, live operation.',
  });
  return investigation.id;
};

const tellFile = (
  { draft, key, serial }: Scene,
  facts: { children: readonly WorldChild[]; investigationId: string },
): string => {
  const victims = facts.children.map(({ id }) => id);
  const file = addChargingCase(draft, {
    ...{ serial, investigationId: facts.investigationId, localAuthority: area, rasso: false },
    ...{ triage: 'GREEN', status: 'NFA', firstReportedAt: reported, victims },
    suspects: [
      {
        personId: addPerson(draft, 'cps', {
          key: key('father'),
          role: 'SUSPECT',
          name: 'Neil Randle',
        }),
        ...{ bailStatus: 'NONE', codes: ['OF61102', 'CJ88116'], charges: 'REFUSED' },
      },
    ],
    requests: [
      {
        submittedAt: at('2014-07-14', '11:30'),
        mg3: 'MG3: Oliver gave three like accounts on 17 June, then told the paediatrician that a friend did it.',
        decision: {
          ...{ at: at('2014-07-30', '16:10'), result: 'NFA_EVIDENTIAL' },
          reasons:
            'Oliver’s accounts conflict, his mother supports the father; no realistic prospect of conviction.',
        },
      },
    ],
  });
  for (const childId of victims) {
    addSpecialMeasure(draft, key(`measure-${childId}`), {
      ...{ caseId: file.id, childId, kind: 'INTERMEDIARY', recordedAt: at('2014-07-16', '10:00') },
    });
  }
  return file.urn;
};
