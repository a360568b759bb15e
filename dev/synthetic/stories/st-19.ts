import { at } from '../civil-time.js';
import { addPerson } from '../draft/children.js';
import { addSarc } from '../draft/health.js';
import {
  addCrime,
  addInterview,
  addInvestigation,
  addLadoNotification,
  addSuspect,
} from '../draft/police-investigation.js';
import { addLadoCase } from '../draft/social-care.js';
import type { WorldChild } from '../world.js';
import { tellPathway } from './story-builder.js';
import type { Scene, StoryScript } from './story-builder.js';
import { review } from './supervision.js';

const area = 'E06000019';
const reported = at('2013-12-09', '18:15');
const ended = at('2014-02-14', '15:00');

/** She became the suspect; he was disciplined, and never charged. */
export const st19: StoryScript = {
  story: 'ST-19',
  title: 'Girl of 15 who accused a care worker and was cautioned herself',
  raises: ['R15', 'R24'],
  tell: (scene) => {
    const { draft, key, serial } = scene;
    const girl = scene.child({
      ...{ key: 'girl', givenName: 'Natasha', familyName: 'Spencer', born: '1999-09-18' },
      ...{ sex: 'FEMALE', area },
    });
    tellPolice(scene, girl);
    tellPathway(scene, {
      children: [girl],
      receivedAt: at('2013-12-10', '09:30'),
      source: 'LA_SERVICES',
      narrative: () => 'Natasha says a worker of the home she lived in last year raped her.',
      heldAt: at('2013-12-10', '15:00'),
      s47: { endedOn: '2014-01-06', outcome: 'CIN', medicalConsidered: 'CONSIDERED_AND_DONE' },
    });
    const worker = addPerson(draft, 'socialCare', {
      ...{ key: key('worker'), role: 'CARE_WORKER', name: 'Phil Downton' },
    });
    const ladoCase = addLadoCase(draft, serial, {
      ...{ childIds: [girl.id], area, awareAt: reported, receivedAt: at('2014-01-08', '10:30') },
      ...{
        adultRole: 'Residential care worker',
        adultPersonId: worker,
        outcome: 'UNSUBSTANTIATED',
      },
    });
    addSarc(draft, key('sarc'), {
      ...{ childId: girl.id, at: at('2013-12-10', '17:00'), forensicSamples: false },
      followUp: 'Natasha offered an adviser; she stopped answering after the caution.',
    });
    return { children: [girl], episodes: { LADO_ENQUIRY: ladoCase.reference } };
  },
};

const tellPolice = ({ draft, key }: Scene, girl: WorldChild): void => {
  const childIds = [girl.id];
  const rape = addCrime(draft, key('rape'), {
    ...{ recordedAt: reported, area, childIds, codes: ['SX03001'], from: '2012-11-01' },
    ...{ to: '2012-12-31', status: 'NFA', hoOutcome: 15 },
  });
  const perverting = addCrime(draft, key('perverting'), {
    ...{ recordedAt: at('2014-02-03', '10:00'), area, childIds, codes: ['COML030'] },
    ...{ status: 'OOCR', hoOutcome: 2 },
  });
  const investigation = addInvestigation(draft, key('rape'), {
    ...{
      startedAt: reported,
      lastActivityAt: ended,
      endedAt: ended,
      outcome: 'CAUTION',
      team: 'CID',
    },
    ...{ area, childIds, crimeIds: [rape.id, perverting.id], reviews: [review('2014-01-13')] },
  });
  addInterview(draft, key('abe'), {
    ...{ childId: girl.id, investigationId: investigation.id, at: at('2013-12-12', '11:00') },
    kind: 'ABE',
    summary: 'Natasha describes two nights when the worker came to her room.',
  });
  addInterview(draft, key('suspect'), {
    ...{ childId: girl.id, investigationId: investigation.id, at: at('2014-02-03', '14:00') },
    ...{ kind: 'SUSPECT_INTERVIEW', venue: 'POLICE_STATION', by: 'SPECIALIST' },
    summary: 'Natasha, under caution, says she no longer knows what to say so that it ends.',
  });
  addSuspect(draft, key('worker'), {
    investigationId: investigation.id,
    personId: addPerson(draft, 'police', {
      key: key('worker'),
      role: 'CARE_WORKER',
      name: 'Phil Downton',
    }),
    ...{ relationshipToChild: 'PROFESSIONAL', childIds, recordedAt: reported },
    employerRegulatedActivity: true,
  });
  addLadoNotification(draft, key('worker'), {
    ...{ childIds, investigationId: investigation.id, area, awareAt: reported },
    ...{ notifiedAt: at('2014-01-08', '10:30'), employerType: 'CHILDRENS_HOME' },
    allegationSummary: 'Natasha accuses a former care worker, who still works at a home.',
  });
};
