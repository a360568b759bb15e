import { at } from '../civil-time.js';
import { addAttendance } from '../draft/health.js';
import { addPoliceProtection } from '../draft/police-safeguarding.js';
import { addAccommodationResponse } from '../draft/social-care.js';
import { tellPathway } from './story-builder.js';
import type { StoryScript } from './story-builder.js';

const area = 'E06000020';

/** An officer sat with him all night: the authority had no bed, and no plan followed. */
export const st17: StoryScript = {
  story: 'ST-17',
  title: 'Boy of 9 in police protection, a whole night in the police station',
  raises: ['R18'],
  tell: (scene) => {
    const { draft, key } = scene;
    const boy = scene.child({
      ...{ key: 'boy', givenName: 'Alfie', familyName: 'Rhodes', born: '2005-03-14' },
      ...{ sex: 'MALE', area },
    });
    const takenAt = at('2014-10-18', '20:35');
    const protection = addPoliceProtection(draft, key('protection'), {
      ...{ childId: boy.id, takenAt, endedAt: at('2014-10-19', '11:30'), outcome: 'RELATIVE' },
      ...{
        place: 'POLICE_STATION',
        stationNightHours: 11,
        laInformedAt: at('2014-10-18', '21:05'),
      },
      grounds:
        'Alfie was alone with two adults unconscious from drink; no relative could be reached.',
    });
    addAccommodationResponse(draft, key('no-bed'), {
      ...{ childId: boy.id, requestId: protection.id, localAuthority: area, decision: 'NO_BED' },
      ...{ receivedAt: at('2014-10-18', '21:05'), decidedAt: at('2014-10-18', '23:20') },
      reason: 'No foster bed for Alfie tonight; try again in the morning.',
    });
    tellPathway(scene, {
      children: [boy],
      receivedAt: at('2014-10-19', '09:10'),
      source: 'LA_SERVICES',
      narrative: () =>
        'Emergency duty team: Alfie spent the night at the station; aunt collects him.',
      heldAt: at('2014-10-20', '12:00'),
      decision: 'RECONVENE',
    });
    addAttendance(draft, key('check'), {
      ...{ childId: boy.id, at: at('2014-10-18', '22:00'), setting: 'OUT_OF_HOURS_GP' },
      presentingComplaint: 'Alfie brought by police for a check; hungry, otherwise well.',
      safeguardingConcern: true,
    });
    return { children: [boy] };
  },
};
