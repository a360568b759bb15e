import { at } from '../civil-time.js';
import { addPerson } from '../draft/children.js';
import { addCustodyRecord } from '../draft/custody.js';
import { addSafeguardingContact } from '../draft/health.js';
import {
  addMissingCase,
  addMissingEpisode,
  addPoliceProtection,
} from '../draft/police-safeguarding.js';
import { addFamily, addSocialCareMissing } from '../draft/social-care.js';
import type { WorldChild } from '../world.js';
import { tellPathway } from './story-builder.js';
import type { Scene, StoryScript } from './story-builder.js';

const area = 'E10000034';
const foundAt = at('2014-09-27', '21:40');
const takenHome = at('2014-09-28', '09:15');

/** Held overnight for his safety and taken home; no agencies came together about what next. */
export const st08: StoryScript = {
  story: 'ST-08',
  title: 'Boy of 14 found with a 17-year-old and a woman whose children were removed',
  raises: ['R07', 'R18'],
  tell: (scene) => {
    const boy = scene.child({
      ...{ key: 'boy', givenName: 'Kieran', familyName: 'Wade', born: '2000-06-17' },
      ...{ sex: 'MALE', area },
      notes: { police: { givenName: 'Kieron' } },
    });
    const reference = tellPolice(scene, boy);
    tellCare(scene, boy);
    addSafeguardingContact(scene.draft, scene.key('nurse'), {
      ...{ childId: boy.id, at: at('2014-10-09', '11:00'), role: 'SCHOOL_NURSE' },
      theme: 'Cannabis and tiredness',
      action: 'Kieran given information on the young people’s substance service',
    });
    return { children: [boy], episodes: reference };
  },
};

const tellPolice = ({ draft, key, serial }: Scene, boy: WorldChild) => {
  const missingCase = addMissingCase(draft, serial, {
    ...{ childIds: [boy.id], openedAt: at('2014-09-27', '18:30') },
  });
  addMissingEpisode(draft, key('missing'), {
    ...{ childId: boy.id, reportedAt: at('2014-09-27', '18:20'), foundAt, grade: 'MEDIUM' },
    ...{ foundLocationType: 'ADDRESS_OF_CONCERN', foundWithPersonsOfConcern: null },
    missingCaseId: missingCase.id,
  });
  addPoliceProtection(draft, key('protection'), {
    ...{ childId: boy.id, takenAt: foundAt, endedAt: takenHome, outcome: 'RETURNED_HOME' },
    ...{ place: 'POLICE_STATION', stationNightHours: 11 },
    grounds: 'Kieran said that if he was taken home he would return to the house tonight.',
  });
  const custody = addCustodyRecord(draft, key('safety'), {
    ...{ child: boy, codes: [], basis: 'SAFETY', sample: 'OTHER', ageAtArrest: 14 },
    ...{ arrestedAt: foundAt, releasedAt: takenHome, outcome: 'RELEASED', overnight: true },
    closedAt: null,
  });
  return { MISSING_EXPLOITATION: missingCase.reference, CUSTODY_WELFARE: custody.reference };
};

const tellCare = (scene: Scene, boy: WorldChild): void => {
  const { draft, key } = scene;
  tellPathway(scene, {
    children: [boy],
    receivedAt: at('2014-09-28', '10:20'),
    source: 'LA_SERVICES',
    narrative: () =>
      'Out-of-hours team: Kieran found at the house of a woman whose children were removed for neglect.',
    heldAt: at('2014-09-29', '15:00'),
    decision: 'RECONVENE',
  });
  addSocialCareMissing(draft, key('missing'), {
    ...{ childId: boy.id, startedAt: at('2014-09-27', '18:20'), endedAt: foundAt },
    ...{ rhiOffered: false, rhiAccepted: null },
  });
  const woman = addPerson(draft, 'socialCare', {
    ...{ key: key('woman'), role: 'OTHER', name: 'Tracey Dyer' },
    occupation: 'Own children removed after neglect; known to misuse drugs and alcohol',
  });
  addFamily(draft, key('woman'), {
    ...{ childId: boy.id, personId: woman, relationship: 'OTHER', inHousehold: false },
  });
};
