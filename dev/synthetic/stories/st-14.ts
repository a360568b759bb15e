import { at } from '../civil-time.js';
import { addPerson } from '../draft/children.js';
import { addSafeguardingContact } from '../draft/health.js';
import {
  addCrime,
  addInterview,
  addInvestigation,
  addSuspect,
} from '../draft/police-investigation.js';
import { tellPathway } from './story-builder.js';
import type { StoryScript } from './story-builder.js';
import { review } from './supervision.js';

const area = 'E06000020';
const reported = at('2013-11-06', '15:30');

/** Supervisors looked at the file, and nothing was done on it: the last entry is of January. */
export const st14: StoryScript = {
  story: 'ST-14',
  title: 'Girl assaulted by her grandfather: last entry on the file January 2014',
  raises: ['R09', 'R10'],
  tell: (scene) => {
    const { draft, key } = scene;
    const girl = scene.child({
      ...{ key: 'girl', givenName: 'Lacey', familyName: 'Addis', born: '2003-08-22' },
      ...{ sex: 'FEMALE', area },
    });
    const childIds = [girl.id];
    const crime = addCrime(draft, key('assault'), {
      ...{ recordedAt: reported, area, childIds, codes: ['SX03017'], from: '2013-10-27' },
    });
    const investigation = addInvestigation(draft, key('assault'), {
      ...{ startedAt: reported, lastActivityAt: at('2014-01-31', '09:50') },
      ...{ area, childIds, crimeIds: [crime.id] },
      reviews: [review('2014-02-24'), review('2014-06-16'), review('2014-10-27')],
    });
    addInterview(draft, key('abe'), {
      ...{ childId: girl.id, investigationId: investigation.id, at: at('2013-11-12', '10:30') },
      kind: 'ABE',
      summary: 'Lacey said Grandad came into the room while the others watched television.',
    });
    addSuspect(draft, key('grandfather'), {
      investigationId: investigation.id,
      personId: addPerson(draft, 'police', {
        key: key('grandfather'),
        role: 'GRANDPARENT',
        name: 'Ken Addis',
      }),
      ...{ relationshipToChild: 'GRANDPARENT', childIds, recordedAt: at('2013-11-07', '10:00') },
    });
    tellPathway(scene, {
      children: [girl],
      receivedAt: at('2013-11-06', '14:10'),
      source: 'SCHOOL',
      narrative: () =>
        'Lacey asked her teaching assistant whether grandads are allowed to do that.',
      heldAt: at('2013-11-07', '09:30'),
      s47: { endedOn: '2013-12-03', outcome: 'CIN', medicalConsidered: 'CONSIDERED_NOT_NEEDED' },
    });
    addSafeguardingContact(draft, key('nurse'), {
      ...{ childId: girl.id, at: at('2014-03-04', '11:00'), role: 'SCHOOL_NURSE' },
      theme: 'Lacey anxious before family visits',
      action: 'Social worker told; mother ends visits to the grandparents',
    });
    return { children: [girl] };
  },
};
