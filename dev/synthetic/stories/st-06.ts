import { at } from '../civil-time.js';
import { addPerson } from '../draft/children.js';
import { addSafeguardingContact } from '../draft/health.js';
import { addHarmAssessment, addIncident } from '../draft/police-safeguarding.js';
import { addFamily } from '../draft/social-care.js';
import { screeningUnitId } from '../draft/staff-ids.js';
import type { WorldChild } from '../world.js';
import { tellPathway } from './story-builder.js';
import type { Scene, StoryScript } from './story-builder.js';

const area = 'E06000020';

/** The flag was changed to harassment, a sign of rising risk, and nothing else was. */
export const st06: StoryScript = {
  story: 'ST-06',
  title: 'Mother and child: flag changed from domestic abuse to harassment, no new measures',
  raises: ['R02'],
  tell: (scene) => {
    const child = scene.child({
      ...{ key: 'child', givenName: 'Toby', familyName: 'Shepherd', born: '2007-09-30' },
      ...{ sex: 'MALE', area },
    });
    tellPolice(scene, child);
    tellPathway(scene, {
      children: [child],
      receivedAt: at('2014-07-07', '11:30'),
      source: 'SCHOOL',
      need: 'N5',
      narrative: () => 'Toby tells his teacher that Dad waits in the car outside after dark.',
      heldAt: at('2014-07-09', '10:00'),
    });
    const mother = addPerson(scene.draft, 'socialCare', {
      ...{ key: scene.key('mother'), role: 'MOTHER', name: 'Claire Shepherd' },
    });
    addFamily(scene.draft, scene.key('mother'), {
      ...{ childId: child.id, personId: mother, relationship: 'MOTHER' },
    });
    addSafeguardingContact(scene.draft, scene.key('nurse'), {
      ...{ childId: child.id, at: at('2014-07-16', '09:30'), role: 'SCHOOL_NURSE' },
      theme: 'Bed-wetting since the separation',
      action: 'Toby’s mother given the helpline; review in September',
    });
    return { children: [child] };
  },
};

const tellPolice = ({ draft, key }: Scene, child: WorldChild): void => {
  const person = (role: 'VICTIM' | 'SUSPECT', name: string): string =>
    addPerson(draft, 'police', { key: key(role), role, name });
  const openedAt = at('2014-07-05', '22:50');
  const incident = addIncident(draft, key('abuse'), {
    ...{ openedAt, category: 'DOMESTIC_ABUSE', area, childIds: [child.id] },
    summary:
      'Former partner of Claire Shepherd outside the house again, shouting; Toby asleep upstairs.',
    domesticAbuse: {
      ...{ id: draft.id('da', key('abuse')), dashGrade: 'MEDIUM', dashScore: 11 },
      ...{ childrenInHousehold: 1, childExposed: true, history: 4 },
      victimPersonId: person('VICTIM', 'Claire Shepherd'),
      perpetratorPersonId: person('SUSPECT', 'Martin Rudd'),
      flag: 'HARASSMENT',
      flagHistory: [
        {
          ...{ id: draft.id('da-flag', key('abuse')), at: at('2014-08-04', '15:20') },
          ...{ from: 'DOMESTIC_ABUSE', to: 'HARASSMENT', byRole: 'HAU_ASSESSOR' },
          reason: 'Repeated calls after the separation; harassment notice issued.',
        },
      ],
      reappraisedAt: null,
    },
  });
  addHarmAssessment(draft, key('abuse'), {
    ...{ unitId: screeningUnitId(draft, area), area, receivedAt: openedAt, childIds: [child.id] },
    ...{ initialGrade: 'MEDIUM', incidentId: incident.id, finalGrade: 'MEDIUM' },
    ...{ secondaryAssessedAt: at('2014-07-08', '11:00'), sharedWith: ['SOCIAL_CARE'] },
  });
};
