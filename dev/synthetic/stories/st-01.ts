import { at } from '../civil-time.js';
import { addPerson } from '../draft/children.js';
import { addMedical } from '../draft/health.js';
import { addConference, addProtectionPlan } from '../draft/pathway.js';
import {
  addCrime,
  addInterview,
  addInvestigation,
  addSuspect,
} from '../draft/police-investigation.js';
import { addFamily } from '../draft/social-care.js';
import { demoPersonId } from '../draft/staff-ids.js';
import { addIncident } from '../draft/police-safeguarding.js';
import { action, review } from './supervision.js';
import { tellPathway } from './story-builder.js';
import type { Scene, StoryScript } from './story-builder.js';
import type { WorldChild } from '../world.js';

const area = 'E06000051';

/** The good control: neglect found, dealt with jointly and quickly, the whole family supported. */
export const st01: StoryScript = {
  story: 'ST-01',
  title: 'Two brothers, 12 and 13, living in squalor: neglect dealt with well',
  raises: [],
  tell: (scene) => {
    const notes = { allocatedWorkerId: demoPersonId(scene.draft, 'social-worker') };
    const brother = (key: string, givenName: string, born: string): WorldChild =>
      scene.child({
        ...{ key, givenName, born, area, familyName: 'Beddoes', sex: 'MALE', household: 'ST-01' },
        notes: { ...notes, police: { familyName: 'Bedoes' } },
      });
    const brothers = [
      brother('older', 'Callum', '2001-03-19'),
      brother('younger', 'Jayden', '2002-06-02'),
    ];
    tellPolice(scene, brothers);
    tellProtection(scene, brothers);
    return { children: brothers };
  },
};

const tellPolice = ({ draft, key }: Scene, brothers: readonly WorldChild[]): void => {
  const childIds = brothers.map(({ id }) => id);
  addIncident(draft, key('school-report'), {
    openedAt: at('2014-03-11', '10:40'),
    category: 'NEGLECT',
    ...{ area, childIds },
    summary: 'School reports two brothers infested with lice; home said to be unfit to live in.',
  });
  const crime = addCrime(draft, key('neglect'), {
    recordedAt: at('2014-03-11', '15:20'),
    ...{ area, childIds, codes: ['CY33045'], status: 'OOCR', hoOutcome: 3 },
  });
  const investigation = addInvestigation(draft, key('neglect'), {
    startedAt: at('2014-03-11', '15:20'),
    lastActivityAt: at('2014-04-29', '16:00'),
    endedAt: at('2014-04-29', '16:00'),
    ...{ outcome: 'CAUTION', area, childIds, crimeIds: [crime.id] },
    reviews: [
      review('2014-03-18', 'SUPERVISOR_SERGEANT', 'HIGH'),
      review('2014-04-10', 'SUPERVISOR_SERGEANT', 'HIGH'),
    ],
    actions: [
      action('VISIT_FAMILY', ['2014-03-11', '2014-03-11']),
      action('SCENE_EXAMINATION', ['2014-03-12', '2014-03-12']),
      action('INTERVIEW_SUSPECT', ['2014-03-13', '2014-03-13']),
    ],
  });
  for (const child of brothers) {
    addInterview(draft, key(`school-${child.givenName}`), {
      childId: child.id,
      investigationId: investigation.id,
      at: at('2014-03-11', '11:30'),
      kind: 'FIRST_ACCOUNT',
      venue: 'SCHOOL',
      summary: `${child.givenName} spoke at school of sleeping on a bare mattress and of food running out.`,
    });
  }
  addSuspect(draft, key('mother'), {
    investigationId: investigation.id,
    personId: addPerson(draft, 'police', {
      key: key('mother'),
      role: 'MOTHER',
      name: 'Dawn Beddoes',
    }),
    relationshipToChild: 'PARENT',
    childIds,
    recordedAt: at('2014-03-13', '09:00'),
  });
};

const tellProtection = (scene: Scene, brothers: readonly WorldChild[]): void => {
  const { draft, key } = scene;
  const { enquiries } = tellPathway(scene, {
    children: brothers,
    receivedAt: at('2014-03-11', '12:05'),
    source: 'SCHOOL',
    narrative: ({ givenName }) =>
      `${givenName} came to school with severe head lice for the third week; the home has no working heating.`,
    heldAt: at('2014-03-11', '14:30'),
    s47: { endedOn: '2014-03-28', outcome: 'ICPC', medicalConsidered: 'CONSIDERED_AND_DONE' },
    assessment: {
      startedAt: at('2014-03-11', '16:00'),
      authorisedAt: at('2014-04-22', '10:00'),
      factors: ['16A'],
      analysis: ({ givenName }) =>
        `${givenName} is warm towards his parents, who were overwhelmed; they have worked well with the plan since the joint visit.`,
    },
  });
  const conference = addConference(draft, key('icpc'), {
    ...{ enquiries, area, heldOn: '2014-03-31', outcome: 'PLAN' },
  });
  const personId = addPerson(draft, 'socialCare', {
    ...{ key: key('mother'), role: 'MOTHER', name: 'Dawn Beddoes' },
  });
  for (const child of brothers) {
    addProtectionPlan(draft, key(`plan-${child.givenName}`), {
      ...{ child, conferenceId: conference.id, startedOn: '2014-03-31', category: 'NEGLECT' },
      ...{ lastSeenOn: '2014-11-07', lastSeenAloneOn: '2014-11-07' },
      reviews: [
        {
          id: draft.id('cp-review', key(child.givenName)),
          dueOn: '2014-06-30',
          heldOn: '2014-06-26',
          quorate: true,
        },
      ],
    });
    addFamily(draft, key(`mother-${child.givenName}`), {
      ...{ childId: child.id, personId, relationship: 'MOTHER' },
    });
    addMedical(draft, key(`medical-${child.givenName}`), {
      childId: child.id,
      requestedAt: at('2014-03-11', '15:00'),
      attendedAt: at('2014-03-12', '09:30'),
      findings: `${child.givenName}: severe infestation, infected scratches, weight below the 9th centile.`,
      opinion: 'DIAGNOSTIC_OF_ABUSE',
    });
  }
};
