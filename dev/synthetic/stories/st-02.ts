import { at } from '../civil-time.js';
import { addPerson } from '../draft/children.js';
import { addSafeguardingContact, addSarc } from '../draft/health.js';
import {
  addCrime,
  addInterview,
  addInvestigation,
  addSuspect,
} from '../draft/police-investigation.js';
import { addFamily } from '../draft/social-care.js';
import type { WorldChild } from '../world.js';
import { tellPathway } from './story-builder.js';
import type { Scene, StoryScript } from './story-builder.js';
import { action, review } from './supervision.js';

const area = 'E06000019';

/** The other good control: specialists first, an intermediary, interviews at the SARC. */
export const st02: StoryScript = {
  story: 'ST-02',
  title: 'Girl of 4, allegation against her father: specialists first, with an intermediary',
  raises: [],
  doesNotRaise: ['R14'],
  tell: (scene) => {
    const girl = scene.child({
      ...{ key: 'girl', givenName: 'Florence', familyName: 'Pritchard', born: '2010-05-21' },
      ...{ sex: 'FEMALE', area },
      notes: { health: { givenName: 'Flo' } },
    });
    tellPolice(scene, girl);
    tellOthers(scene, girl);
    return { children: [girl] };
  },
};

const tellPolice = ({ draft, key }: Scene, girl: WorldChild): void => {
  const childIds = [girl.id];
  const crime = addCrime(draft, key('touching'), {
    recordedAt: at('2014-05-19', '13:10'),
    ...{ area, childIds, codes: ['SX03017'], from: '2014-05-17', status: 'NFA', hoOutcome: 15 },
  });
  const investigation = addInvestigation(draft, key('touching'), {
    startedAt: at('2014-05-19', '13:10'),
    lastActivityAt: at('2014-07-25', '11:00'),
    endedAt: at('2014-07-25', '11:00'),
    ...{ outcome: 'NFA', area, childIds, crimeIds: [crime.id] },
    reviews: [review('2014-05-27', 'SUPERVISOR_SERGEANT', 'HIGH'), review('2014-06-24')],
    actions: [
      action('INTERVIEW_CHILD', ['2014-05-19', '2014-05-20']),
      action('INTERVIEW_SUSPECT', ['2014-05-19', '2014-05-21']),
    ],
  });
  addInterview(draft, key('interview'), {
    childId: girl.id,
    investigationId: investigation.id,
    at: at('2014-05-20', '10:30'),
    ...{ kind: 'ABE', venue: 'SARC', intermediary: true },
    summary: 'Florence used the intermediary’s picture cards to show where she had been touched.',
  });
  addSuspect(draft, key('father'), {
    investigationId: investigation.id,
    personId: addPerson(draft, 'police', {
      key: key('father'),
      role: 'FATHER',
      name: 'Gareth Pritchard',
    }),
    ...{ relationshipToChild: 'PARENT', childIds, recordedAt: at('2014-05-19', '15:00') },
  });
};

const tellOthers = (scene: Scene, girl: WorldChild): void => {
  const { draft, key } = scene;
  tellPathway(scene, {
    children: [girl],
    receivedAt: at('2014-05-19', '12:20'),
    source: 'FAMILY',
    narrative: () =>
      'Mother reports what Florence said at bath time about staying with her father.',
    heldAt: at('2014-05-19', '16:00'),
    s47: { endedOn: '2014-06-06', outcome: 'CIN', medicalConsidered: 'CONSIDERED_AND_DONE' },
    assessment: {
      startedAt: at('2014-05-20', '09:00'),
      authorisedAt: at('2014-07-11', '12:00'),
      factors: ['19B'],
      analysis: () =>
        'Florence is safe with her mother; contact with father is supervised by an aunt.',
    },
  });
  const father = addPerson(draft, 'socialCare', {
    ...{ key: key('father'), role: 'FATHER', name: 'Gareth Pritchard' },
  });
  addFamily(draft, key('father'), {
    ...{ childId: girl.id, personId: father, relationship: 'FATHER' },
    ...{ contactRestricted: true, inHousehold: false },
  });
  addSarc(draft, key('sarc'), {
    childId: girl.id,
    at: at('2014-05-20', '09:45'),
    followUp: 'Florence seen with her mother; play worker to telephone in two weeks.',
  });
  addSafeguardingContact(draft, key('visit'), {
    ...{ childId: girl.id, at: at('2014-06-03', '11:00'), role: 'HEALTH_VISITOR' },
    theme: 'Sleep and toileting since the disclosure',
    action: 'Weekly visits agreed with Florence’s mother',
  });
};
