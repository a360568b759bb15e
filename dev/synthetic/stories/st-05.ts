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
import { action, review } from './supervision.js';

const area = 'E10000034';

/** The family asked that nobody in uniform come; a response officer came in uniform. */
export const st05: StoryScript = {
  story: 'ST-05',
  title:
    'Girl of 14 assaulted by a known offender; uniformed officer sent against the family’s wishes',
  raises: ['R20', 'R25'],
  tell: (scene) => {
    const { draft, key } = scene;
    const girl = scene.child({
      ...{ key: 'girl', givenName: 'Imogen', familyName: 'Tudor', born: '2000-04-09' },
      ...{ sex: 'FEMALE', area },
    });
    const childIds = [girl.id];
    const reported = at('2014-09-22', '17:45');
    const crime = addCrime(draft, key('assault'), {
      ...{ recordedAt: reported, area, childIds, codes: ['SX03007'], from: '2014-09-21' },
    });
    const investigation = addInvestigation(draft, key('assault'), {
      ...{ startedAt: reported, lastActivityAt: at('2014-11-10', '15:00') },
      ...{ area, childIds, crimeIds: [crime.id], team: 'RESPONSE' },
      reviews: [review('2014-10-20'), review('2014-11-10')],
      actions: [
        action('VISIT_FAMILY', ['2014-09-22', '2014-09-22'], {
          note: 'Attended in uniform and a marked car; the family had asked for plain clothes.',
        }),
      ],
    });
    addInterview(draft, key('account'), {
      childId: girl.id,
      investigationId: investigation.id,
      at: at('2014-09-22', '20:10'),
      ...{ kind: 'FIRST_ACCOUNT', by: 'RESPONSE_OFFICER', venue: 'HOME' },
      summary:
        'Imogen said the man took hold of her by the underpass; she is afraid he will come back.',
      familyWishes: 'No uniform and no marked car: he lives within sight of the house.',
    });
    addSuspect(draft, key('offender'), {
      investigationId: investigation.id,
      personId: addPerson(draft, 'police', {
        key: key('offender'),
        role: 'SUSPECT',
        name: 'Lee Farr',
      }),
      ...{ relationshipToChild: 'KNOWN_ADULT', childIds, recordedAt: at('2014-09-23', '09:00') },
      bailStatus: 'CONDITIONAL',
    });
    tellPathway(scene, {
      children: [girl],
      receivedAt: at('2014-09-23', '10:15'),
      source: 'FAMILY',
      narrative: () => 'Imogen’s mother is afraid of the man and of what neighbours saw.',
      heldAt: at('2014-09-24', '11:00'),
      s47: { endedOn: '2014-10-08', outcome: 'NFA_CONCERN_NOT_SUBSTANTIATED' },
    });
    addSafeguardingContact(draft, key('school-nurse'), {
      ...{ childId: girl.id, at: at('2014-10-02', '12:30'), role: 'SCHOOL_NURSE' },
      theme: 'Fear of leaving home',
      action: 'Imogen offered weekly drop-in; does not want to talk to police again',
    });
    return { children: [girl] };
  },
};
