import { at } from '../civil-time.js';
import { addPerson } from '../draft/children.js';
import { addCamhs } from '../draft/health.js';
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

const area = 'E06000051';
const reported = at('2013-10-02', '16:00');

/** Nobody asked why she took it back; her stepfather was convicted later. */
export const st18: StoryScript = {
  story: 'ST-18',
  title: 'Girl of 15 who retracted, interviewed about “lying”; stepfather later convicted',
  raises: ['R24'],
  tell: (scene) => {
    const girl = scene.child({
      ...{ key: 'girl', givenName: 'Lauren', familyName: 'Nicholls', born: '1999-01-24' },
      ...{ sex: 'FEMALE', area },
    });
    tellPolice(scene, girl);
    tellPathway(scene, {
      children: [girl],
      receivedAt: at('2013-10-03', '09:15'),
      source: 'SCHOOL',
      narrative: () => 'Lauren told a friend’s mother what her stepfather does when he drinks.',
      heldAt: at('2013-10-03', '15:00'),
      s47: { endedOn: '2013-10-25', outcome: 'CIN', medicalConsidered: 'CONSIDERED_NOT_NEEDED' },
    });
    addCamhs(scene.draft, scene.key('camhs'), {
      ...{ childId: girl.id, referredAt: at('2014-01-14', '10:00'), status: 'DISCHARGED' },
      riskSummary: 'Overdose of paracetamol after being called a liar.',
      therapyNotes:
        'Lauren says her mother told her to take it back or find somewhere else to live.',
    });
    return { children: [girl] };
  },
};

const tellPolice = ({ draft, key }: Scene, girl: WorldChild): void => {
  const childIds = [girl.id];
  const ended = at('2014-05-30', '12:00');
  const crime = addCrime(draft, key('activity'), {
    ...{
      recordedAt: reported,
      area,
      childIds,
      codes: ['SX03158'],
      status: 'CHARGED',
      hoOutcome: 1,
    },
  });
  const investigation = addInvestigation(draft, key('activity'), {
    ...{ startedAt: reported, lastActivityAt: ended, endedAt: ended, outcome: 'CHARGED' },
    ...{
      area,
      childIds,
      crimeIds: [crime.id],
      reviews: [review('2013-11-20'), review('2014-03-12')],
    },
    milestones: [{ at: at('2014-05-28', '10:00'), kind: 'CHARGED' }],
  });
  addInterview(draft, key('abe'), {
    ...{ childId: girl.id, investigationId: investigation.id, at: at('2013-10-07', '10:00') },
    kind: 'ABE',
    summary: 'Lauren describes her stepfather’s behaviour on three evenings.',
  });
  addInterview(draft, key('retraction'), {
    ...{ childId: girl.id, investigationId: investigation.id, at: at('2013-11-04', '17:30') },
    ...{
      kind: 'FIRST_ACCOUNT',
      by: 'RESPONSE_OFFICER',
      venue: 'POLICE_STATION',
      isRetraction: true,
    },
    summary: 'Lauren, called in about lying, says she made it up; her mother waits outside.',
  });
  addSuspect(draft, key('stepfather'), {
    investigationId: investigation.id,
    personId: addPerson(draft, 'police', {
      key: key('stepfather'),
      role: 'STEP_PARENT',
      name: 'Wayne Holt',
    }),
    ...{ relationshipToChild: 'HOUSEHOLD', childIds, recordedAt: reported, bailStatus: 'CHARGED' },
  });
};
