import { at } from '../civil-time.js';
import { addLacHealthAssessment } from '../draft/health.js';
import { addIncident } from '../draft/police-safeguarding.js';
import { addAddress, addCinPlan, addLookedAfter } from '../draft/social-care.js';
import type { WorldChild } from '../world.js';
import { tellPathway } from './story-builder.js';
import type { Scene, StoryScript } from './story-builder.js';

const area = 'E06000019';

/** Police talked, both sides kept their word. Her placement is not disclosed. */
export const st16: StoryScript = {
  story: 'ST-16',
  title: 'Girl in foster care who “kicked off”: negotiated well; placement undisclosed',
  raises: [],
  tell: (scene) => {
    const { draft, key, serial } = scene;
    const girl = scene.child({
      ...{ key: 'girl', givenName: 'Tara', familyName: 'Downes', born: '2000-12-08' },
      ...{ sex: 'FEMALE', area, postcode: 'HR4 9KC' },
      notes: { hidesPostcode: true },
    });
    addIncident(draft, key('kicked-off'), {
      ...{ openedAt: at('2014-08-09', '22:20'), category: 'CHILD_BEHAVIOUR_AT_HOME', area },
      childIds: [girl.id],
      summary:
        'Tara broke a door after a call; officers, carer and social worker agreed rules for the night.',
    });
    tellPathway(scene, {
      children: [girl],
      receivedAt: at('2014-05-12', '09:00'),
      source: 'FAMILY',
      need: 'N5',
      narrative: () => 'Tara’s grandmother can no longer look after her safely.',
      heldAt: at('2014-05-13', '10:00'),
    });
    tellPlacement(scene, girl);
    const plan = addCinPlan(draft, serial, {
      ...{ childIds: [girl.id], area, startedOn: '2014-05-19' },
      summary:
        'Care plan of Tara: stay with the present carers, contact with her grandmother fortnightly.',
    });
    return { children: [girl], episodes: { S17_CIN_LAC_EARLYHELP: plan.reference } };
  },
};

const tellPlacement = ({ draft, key }: Scene, girl: WorldChild): void => {
  const address = addAddress(draft, key('carers'), {
    ...{ childId: girl.id, kind: 'PLACEMENT', line1: '27 Thistlegate', town: 'Leominster' },
    ...{ postcode: 'HR6 2OV', from: '2014-05-16', protected: true },
  });
  addLookedAfter(draft, key('care'), {
    ...{ childId: girl.id, area, legalStatus: 'C1', since: '2014-05-16', current: true },
    ...{ lastReviewOn: '2014-09-04', reviewCount: 2, initialHealthAssessmentOn: '2014-06-10' },
    placements: [
      {
        ...{ type: 'U4', provider: 'Foster carers', from: '2014-05-16', to: null },
        ...{ postcode: 'HR6 2OV', addressId: address.id, distanceMiles: 12.5, undisclosed: true },
      },
    ],
  });
  addLacHealthAssessment(draft, key('iha'), {
    ...{ childId: girl.id, kind: 'INITIAL', dueFrom: '2014-05-16', at: at('2014-06-10', '11:00') },
  });
};
