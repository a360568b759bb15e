import { at } from '../civil-time.js';
import { addCustodyRecord } from '../draft/custody.js';
import { addSafeguardingContact } from '../draft/health.js';
import { addCrime, addInterview, addInvestigation } from '../draft/police-investigation.js';
import { addMissingCase, addMissingEpisode } from '../draft/police-safeguarding.js';
import { addSocialCareMissing } from '../draft/social-care.js';
import type { WorldChild } from '../world.js';
import { tellPathway } from './story-builder.js';
import type { Scene, StoryScript } from './story-builder.js';
import { review } from './supervision.js';

const area = 'E06000020';
const foundAt = at('2014-07-19', '02:10');

/** She saw what was done to her friend; nobody planned to lower the risk or to support her. */
export const st09: StoryScript = {
  story: 'ST-09',
  title: 'Girl of 15, witness to an assault on her friend while both were missing',
  raises: ['R07', 'R25'],
  tell: (scene) => {
    const girl = scene.child({
      ...{ key: 'girl', givenName: 'Shannon', familyName: 'Blakemore', born: '1999-05-28' },
      ...{ sex: 'FEMALE', area },
    });
    const episodes = tellMissing(scene, girl);
    tellWitness(scene, girl);
    tellPathway(scene, {
      children: [girl],
      receivedAt: at('2014-07-19', '09:00'),
      source: 'LA_SERVICES',
      narrative: () =>
        'Emergency duty team: Shannon kept at the station for her safety after seeing an assault.',
      heldAt: at('2014-07-21', '10:30'),
    });
    addSafeguardingContact(scene.draft, scene.key('nurse'), {
      ...{ childId: girl.id, at: at('2014-09-12', '13:00'), role: 'SCHOOL_NURSE' },
      theme: 'Nightmares about the assault',
      action: 'Shannon told how to ask for counselling; no referral wished',
    });
    return { children: [girl], episodes };
  },
};

const tellMissing = ({ draft, key, serial }: Scene, girl: WorldChild) => {
  const reportedAt = at('2014-07-18', '20:00');
  const missingCase = addMissingCase(draft, serial, {
    ...{ childIds: [girl.id], openedAt: reportedAt },
  });
  addMissingEpisode(draft, key('missing'), {
    ...{
      childId: girl.id,
      reportedAt,
      foundAt,
      grade: 'MEDIUM',
      foundLocationType: 'PUBLIC_PLACE',
    },
    ...{ policeEnquiriesAfterReturn: 'NONE', missingCaseId: missingCase.id },
  });
  addSocialCareMissing(draft, key('missing'), {
    ...{ childId: girl.id, startedAt: reportedAt, endedAt: foundAt, rhiOffered: false },
    rhiAccepted: null,
  });
  const custody = addCustodyRecord(draft, key('safety'), {
    ...{ child: girl, codes: [], basis: 'SAFETY', sample: 'OTHER', ageAtArrest: 15 },
    ...{ arrestedAt: foundAt, releasedAt: at('2014-07-19', '08:40'), outcome: 'RELEASED' },
    ...{ overnight: true, closedAt: null },
  });
  return { MISSING_EXPLOITATION: missingCase.reference, CUSTODY_WELFARE: custody.reference };
};

const tellWitness = ({ draft, key }: Scene, girl: WorldChild): void => {
  const childIds = [girl.id];
  const ended = at('2014-09-26', '16:00');
  const crime = addCrime(draft, key('assault'), {
    ...{ recordedAt: foundAt, area, childIds, codes: ['SX03007'], status: 'FILED', hoOutcome: 18 },
  });
  const investigation = addInvestigation(draft, key('assault'), {
    ...{ startedAt: foundAt, lastActivityAt: ended, endedAt: ended, outcome: 'NFA', team: 'CID' },
    ...{ area, childIds, crimeIds: [crime.id], reviews: [review('2014-08-15')] },
  });
  addInterview(draft, key('statement'), {
    ...{ childId: girl.id, investigationId: investigation.id, at: at('2014-07-19', '07:30') },
    ...{ kind: 'WITNESS_STATEMENT', by: 'RESPONSE_OFFICER', venue: 'POLICE_STATION' },
    summary:
      'Shannon saw the man hold her friend against the wall behind the shops, and ran for help.',
  });
};
