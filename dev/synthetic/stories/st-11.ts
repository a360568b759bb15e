import { at } from '../civil-time.js';
import { addPerson } from '../draft/children.js';
import { addSexualHealth } from '../draft/health.js';
import {
  addCrime,
  addInvestigation,
  addOffender,
  addSuspect,
} from '../draft/police-investigation.js';
import { addCseProfile, addIntelligence, addMissingCase } from '../draft/police-safeguarding.js';
import type { WorldChild } from '../world.js';
import { tellPathway } from './story-builder.js';
import type { Scene, StoryScript } from './story-builder.js';
import { review } from './supervision.js';

const area = 'E06000051';

/** On the problem profile, never flagged; whom else the offender meets was not asked. */
export const st11: StoryScript = {
  story: 'ST-11',
  title: 'Girl of 15 thought to be sexually active with a registered sex offender',
  raises: ['R04', 'R14'],
  tell: (scene) => {
    const girl = scene.child({
      ...{ key: 'girl', givenName: 'Kayleigh', familyName: 'Gough', born: '1999-07-02' },
      ...{ sex: 'FEMALE', area },
      notes: { police: { givenName: 'Kayley' } },
    });
    const reference = tellPolice(scene, girl);
    tellOffender(scene, girl);
    tellPathway(scene, {
      children: [girl],
      receivedAt: at('2014-09-09', '14:00'),
      source: 'SCHOOL',
      narrative: () => 'Tutor: Kayleigh is collected at lunch by a man of about thirty.',
      heldAt: at('2014-09-10', '10:00'),
    });
    addSexualHealth(scene.draft, scene.key('clinic'), {
      ...{ childId: girl.id, at: at('2014-08-20', '15:00'), concernOfExploitation: true },
      detail: 'Kayleigh attends for contraception; says her boyfriend is “on some list”.',
    });
    return { children: [girl], episodes: { MISSING_EXPLOITATION: reference } };
  },
};

const tellPolice = ({ draft, key, serial }: Scene, girl: WorldChild): string => {
  const childIds = [girl.id];
  addCseProfile(draft, key('profile'), {
    ...{ childId: girl.id, riskGrade: 'MODERATE', recordedAt: at('2014-09-15', '09:00') },
    plan: {
      ...{ id: draft.id('rmp', key('plan')), owner: 'SOCIAL_CARE', agreedOn: '2014-09-12' },
      ...{ nextReviewOn: '2014-12-12', childViewRecorded: true, childAgreed: true, actions: [] },
    },
  });
  const reported = at('2014-09-08', '16:20');
  const crime = addCrime(draft, key('activity'), {
    ...{
      recordedAt: reported,
      area,
      childIds,
      codes: ['SX03158'],
      to: '2014-09-07',
      from: '2014-08-01',
    },
  });
  const investigation = addInvestigation(draft, key('activity'), {
    ...{ startedAt: reported, lastActivityAt: at('2014-10-29', '10:00') },
    ...{ area, childIds, crimeIds: [crime.id], reviews: [review('2014-10-28')] },
  });
  addSuspect(draft, key('offender'), {
    investigationId: investigation.id,
    personId: addPerson(draft, 'police', {
      key: key('offender'),
      role: 'OFFENDER',
      name: 'Craig Norris',
    }),
    ...{ relationshipToChild: 'KNOWN_ADULT', childIds, recordedAt: reported },
    ...{ householdChildrenKnown: 'NOT_RECORDED', extendedFamilyAssessed: 'NO' },
    ...{ rsoStatus: 'REGISTERED', offenderManagerContact: 'Offender management, 07700 900118' },
  });
  const missingCase = addMissingCase(draft, serial, {
    ...{ childIds, openedAt: at('2014-09-12', '09:30') },
  });
  return missingCase.reference;
};

const tellOffender = ({ draft, key }: Scene, girl: WorldChild): void => {
  addOffender(draft, key('offender'), {
    ...{ personId: draft.id('police-person', key('offender')), childIds: [girl.id] },
    ...{ recordedAt: at('2013-04-10', '10:00'), riskLevel: 'HIGH', level: 2 },
    ...{ lastVisitOn: '2014-10-06', nextVisitDueOn: '2014-12-01' },
    orders: [
      {
        id: draft.id('order', key('sopo')),
        kind: 'SOPO',
        madeOn: '2013-03-28',
        endsOn: '2018-03-28',
      },
    ],
    note: 'Norris later found to be abusing two other young people in the same street as Kayleigh.',
  });
  addIntelligence(draft, key('intel-c'), {
    ...{ childIds: [girl.id], reportedAt: at('2014-10-14', '17:00'), handling: 'C', source: 1 },
    rawText: 'Norris’s second telephone is paid for by associate FALCON; K. Gough in contacts.',
  });
};
