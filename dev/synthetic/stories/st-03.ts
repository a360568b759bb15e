import { at } from '../civil-time.js';
import { addPerson } from '../draft/children.js';
import { addChargingCase } from '../draft/charging.js';
import { addCrime, addInvestigation } from '../draft/police-investigation.js';
import {
  addCseProfile,
  addFlag,
  addIncident,
  addIntelligence,
  addMissingCase,
  addMissingEpisode,
  addPoliceReferral,
} from '../draft/police-safeguarding.js';
import { addMashEpisode } from '../draft/social-care.js';
import type { WorldChild } from '../world.js';
import { tellCareOfHolly, tellHealthOfHolly } from './st-03-care.js';
import type { Scene, StoryScript } from './story-builder.js';
import { review } from './supervision.js';

const area = 'E06000020';

/** Found every time by every means, interviewed on every return; yet she keeps going missing. */
export const st03: StoryScript = {
  story: 'ST-03',
  title: 'Very vulnerable girl of 15, at risk of sexual exploitation, often missing',
  raises: ['R08'],
  doesNotRaise: ['R07'],
  tell: (scene) => {
    const girl = scene.child({
      ...{ key: 'girl', givenName: 'Holly', familyName: 'Marsh', born: '1999-02-14' },
      ...{ sex: 'FEMALE', area },
      notes: { police: { givenName: 'Hollie' }, health: { otherNames: 'Anne' } },
    });
    const missing = tellMissing(scene, girl);
    tellExploitation(scene, girl);
    tellOldFile(scene, girl);
    tellCareOfHolly(scene, { girl, returns: missing.returns });
    tellHealthOfHolly(scene, girl);
    const mash = addMashEpisode(scene.draft, scene.serial, {
      childIds: [girl.id],
      ...{ area, openedAt: at('2014-11-10', '09:20'), ragRating: 'RED' },
    });
    return {
      children: [girl],
      episodes: { MASH_SCREENING: mash.reference, MISSING_EXPLOITATION: missing.reference },
    };
  },
};

const tellMissing = (
  { draft, key, serial }: Scene,
  girl: WorldChild,
): { reference: string; returns: { reportedAt: string; foundAt: string }[] } => {
  const missingCase = addMissingCase(draft, serial, {
    ...{ childIds: [girl.id], openedAt: at('2014-09-08', '08:30') },
  });
  const times: [string, string, string, string][] = [
    ['2014-09-05', '22:40', '2014-09-06', '15:10'],
    ['2014-09-26', '19:15', '2014-09-28', '02:30'],
    ['2014-10-24', '21:05', '2014-10-25', '23:50'],
  ];
  const returns = times.map(([day, time, foundDay, foundTime], i) => {
    const foundAt = at(foundDay, foundTime);
    const reportedAt = at(day, time);
    addMissingEpisode(draft, key(`missing-${String(i)}`), {
      childId: girl.id,
      reportedAt,
      foundAt,
      grade: 'HIGH',
      foundLocationType: i === 1 ? 'RAILWAY_STATION' : 'ADDRESS_OF_CONCERN',
      foundWithPersonsOfConcern: i === 2,
      policeEnquiriesAfterReturn: 'GOOD',
      exploitationMarkers: ['OLDER_ASSOCIATES', 'SECOND_PHONE'],
      returnHomeInterviewId: draft.id('RHI', key(`rhi-${String(i)}`)),
      missingCaseId: missingCase.id,
    });
    return { reportedAt, foundAt };
  });
  return { reference: missingCase.reference, returns };
};

const tellExploitation = ({ draft, key }: Scene, girl: WorldChild): void => {
  const childIds = [girl.id];
  addFlag(draft, key('cse'), {
    ...{ childId: girl.id, kind: 'CSE', setAt: at('2014-03-03', '10:00') },
    reason: 'Seen repeatedly in cars with older men.',
  });
  addCseProfile(draft, key('profile'), {
    ...{ childId: girl.id, riskGrade: 'SIGNIFICANT', recordedAt: at('2014-09-15', '09:00') },
    ...{ toolDate: '2014-09-10', flaggedOnSystem: true },
    vehiclesPhonesOfInterest: ['silver hatchback, part index ZZ14', '07700 900341'],
    plan: {
      ...{ id: draft.id('rmp', key('plan')), owner: 'POLICE', agreedOn: '2014-09-12' },
      ...{ nextReviewOn: '2014-12-05', childViewRecorded: true, childAgreed: false },
      actions: [
        {
          ...{ id: draft.id('rmp-action', key('plan')), owner: 'POLICE', dueOn: '2014-11-28' },
          ...{ description: 'Named officer to see Holly every week', completedAt: null },
        },
      ],
    },
  });
  addIncident(draft, key('street'), {
    openedAt: at('2014-03-02', '23:25'),
    ...{ category: 'CONCERN_FOR_SAFETY', area, childIds },
    summary:
      'Holly Marsh seen getting into a silver hatchback near the arcade; taken home by officers.',
  });
  addPoliceReferral(draft, key('referral'), {
    ...{ childIds, kind: 'EXPLOITATION', localAuthority: area, reason: 'EXPLOITATION' },
    ...{ submittedAt: at('2014-03-04', '08:50'), riskGrade: 'HIGH', urgency: 'SAME_DAY' },
    ...{ decision: 'STRATEGY_DISCUSSION', acknowledgedAt: at('2014-03-04', '09:35') },
    narrative: 'Holly is thought to be exchanging sex for cigarettes and lifts; she denies it.',
  });
  addIntelligence(draft, key('intel-p'), {
    ...{
      childIds,
      reportedAt: at('2014-09-29', '11:15'),
      handling: 'P',
      releasedTo: ['SOCIAL_CARE'],
    },
    sanitisedText:
      'A group of adults is believed to meet Holly Marsh at a flat in the town centre.',
    rawText: 'Source MARLOW names the tenant of the flat where H. Marsh is taken on Fridays.',
  });
  addIntelligence(draft, key('intel-c'), {
    ...{
      childIds,
      reportedAt: at('2014-10-27', '08:40'),
      handling: 'C',
      source: 1,
      assessment: 'A',
    },
    rawText: 'Surveillance log KESTREL 27/10: H. Marsh carried as passenger, driver subject 4.',
  });
};

/** An earlier allegation, decided and closed long ago: history that the prosecutor's file shows. */
const tellOldFile = ({ draft, key, serial }: Scene, girl: WorldChild): void => {
  const reported = at('2013-02-18', '16:00');
  const childIds = [girl.id];
  const crime = addCrime(draft, key('grooming'), {
    ...{ recordedAt: reported, area, childIds, codes: ['SX03225'], status: 'NFA', hoOutcome: 15 },
  });
  const ended = at('2013-05-08', '12:00');
  const investigation = addInvestigation(draft, key('grooming'), {
    ...{ startedAt: reported, lastActivityAt: ended, endedAt: ended, outcome: 'NFA' },
    ...{ area, childIds, crimeIds: [crime.id], reviews: [review('2013-03-15')] },
  });
  const file = addChargingCase(draft, {
    ...{ serial, investigationId: investigation.id, localAuthority: area, rasso: true },
    ...{ triage: 'RED', status: 'NFA', firstReportedAt: reported, victims: childIds },
    suspects: [
      {
        personId: addPerson(draft, 'cps', {
          key: key('suspect'),
          role: 'SUSPECT',
          name: 'Dean Locke',
        }),
        ...{ bailStatus: 'NONE', codes: ['SX03225'], charges: 'REFUSED' },
      },
    ],
    requests: [
      {
        submittedAt: at('2013-04-02', '10:00'),
        mg3: 'MG3: Holly (14) met D. Locke after messages; she would not complete an ABE interview.',
        decision: {
          ...{ at: at('2013-04-24', '15:30'), result: 'NFA_EVIDENTIAL' },
          reasons:
            'No admissible account from Holly and the messages do not show the intended offence.',
        },
      },
    ],
  });
  draft.cps.chargingCases.splice(-1, 1, { ...file, closedAt: at('2013-05-08', '12:00') });
};
