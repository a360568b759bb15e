import { at } from '../civil-time.js';
import { addPerson } from '../draft/children.js';
import { addSafeguardingContact } from '../draft/health.js';
import {
  addCrime,
  addInterview,
  addInvestigation,
  addSuspect,
} from '../draft/police-investigation.js';
import { addIncident } from '../draft/police-safeguarding.js';
import type { WorldChild } from '../world.js';
import { tellPathway } from './story-builder.js';
import type { Scene, StoryScript } from './story-builder.js';
import { review } from './supervision.js';

const area = 'E06000051';

/** No further action on what she said of her father; then he began to harass her mother. */
export const st07: StoryScript = {
  story: 'ST-07',
  title: 'Girl of 4: no further action against her father, then harassment of his ex-partner',
  raises: ['R02', 'R03'],
  tell: (scene) => {
    const girl = scene.child({
      ...{ key: 'girl', givenName: 'Evie', familyName: 'Corfield', born: '2010-01-12' },
      ...{ sex: 'FEMALE', area },
      notes: { health: { familyName: 'Hope-Corfield' } },
    });
    tellAllegation(scene, girl);
    tellHarassment(scene, girl);
    tellPathway(scene, {
      children: [girl],
      receivedAt: at('2014-03-20', '15:40'),
      source: 'HEALTH',
      narrative: () => 'GP: Evie told her mother that Daddy’s game hurts.',
      heldAt: at('2014-03-21', '09:30'),
      s47: { endedOn: '2014-04-11', outcome: 'CIN', medicalConsidered: 'CONSIDERED_AND_DONE' },
      assessment: {
        startedAt: at('2014-03-21', '11:00'),
        authorisedAt: at('2014-05-23', '12:00'),
        factors: ['19B', '3A'],
        analysis: () =>
          'Evie’s mother protects her; supervised contact was to be reviewed if father’s behaviour changed.',
      },
    });
    addSafeguardingContact(scene.draft, scene.key('visitor'), {
      ...{ childId: girl.id, at: at('2014-04-02', '10:00'), role: 'HEALTH_VISITOR' },
      theme: 'Regression after contact visits',
      action: 'Evie’s play therapy referral discussed with the GP',
    });
    return { children: [girl] };
  },
};

const tellAllegation = ({ draft, key }: Scene, girl: WorldChild): void => {
  const childIds = [girl.id];
  const reported = at('2014-03-20', '16:30');
  const ended = at('2014-05-02', '12:00');
  const crime = addCrime(draft, key('touching'), {
    ...{ recordedAt: reported, area, childIds, codes: ['SX03017'], status: 'NFA', hoOutcome: 15 },
  });
  const investigation = addInvestigation(draft, key('touching'), {
    ...{ startedAt: reported, lastActivityAt: ended, endedAt: ended, outcome: 'NFA' },
    ...{ area, childIds, crimeIds: [crime.id], reviews: [review('2014-04-11')] },
  });
  addInterview(draft, key('interview'), {
    ...{ childId: girl.id, investigationId: investigation.id, at: at('2014-03-25', '10:00') },
    kind: 'ABE',
    summary: 'Evie named her father and pointed, but would not say more.',
  });
  addSuspect(draft, key('father'), {
    investigationId: investigation.id,
    personId: addPerson(draft, 'police', {
      key: key('father'),
      role: 'FATHER',
      name: 'Scott Corfield',
    }),
    ...{ relationshipToChild: 'PARENT', childIds, recordedAt: reported },
  });
};

const tellHarassment = ({ draft, key }: Scene, girl: WorldChild): void => {
  addIncident(draft, key('harassment'), {
    ...{ openedAt: at('2014-07-28', '20:15'), category: 'HARASSMENT', area, childIds: [girl.id] },
    summary: 'Amy Hope reports 40 messages in a day from Evie’s father, and a note on the car.',
    domesticAbuse: {
      ...{ id: draft.id('da', key('harassment')), dashGrade: 'STANDARD', dashScore: 8 },
      ...{ childrenInHousehold: 1, childExposed: false, history: 1 },
      victimPersonId: addPerson(draft, 'police', {
        key: key('mother'),
        role: 'MOTHER',
        name: 'Amy Hope',
      }),
      perpetratorPersonId: draft.id('police-person', key('father')),
      flag: 'HARASSMENT',
      flagHistory: [
        {
          ...{ id: draft.id('da-flag', key('harassment')), at: at('2014-07-30', '09:10') },
          ...{ from: 'DOMESTIC_ABUSE', to: 'HARASSMENT', byRole: 'HAU_ASSESSOR', reason: null },
        },
      ],
      reappraisedAt: null,
    },
  });
};
