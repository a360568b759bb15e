import { at, hoursLater } from '../civil-time.js';
import { addVictimInformationRequest } from '../draft/charging-file-parts.js';
import { addChargingCase } from '../draft/charging.js';
import { addPerson } from '../draft/children.js';
import { addCustodyRecord } from '../draft/custody.js';
import { addCamhs, addSexualHealth } from '../draft/health.js';
import {
  addBail,
  addCrime,
  addExhibit,
  addInvestigation,
  addSuspect,
} from '../draft/police-investigation.js';
import {
  addHarmAssessment,
  addIncident,
  addIntelligence,
  addMissingCase,
  addMissingEpisode,
} from '../draft/police-safeguarding.js';
import { addReturnHomeInterview, addSocialCareMissing } from '../draft/social-care.js';
import { review } from '../stories/supervision.js';
import { tellPathway } from '../stories/story-builder.js';
import type { StoryScript } from '../stories/story-builder.js';

export const missingGirl: StoryScript = {
  story: 'DM-02',
  title: 'Girl of 14, missing and at risk of exploitation',
  raises: [],
  tell: (scene) => {
    const { draft, key, serial } = scene;
    const girl = scene.child({
      ...{ key: 'girl', givenName: 'Tilly', familyName: 'Bowen', born: '2011-08-19' },
      ...{ sex: 'FEMALE', area: 'E06000020', notes: { police: { givenName: 'Matilda' } } },
    });
    const childIds = [girl.id];
    const missingCase = addMissingCase(draft, serial, {
      childIds,
      openedAt: at('2026-05-04', '09:00'),
    });
    const foundAt = at('2026-05-03', '06:30');
    addMissingEpisode(draft, key('missing'), {
      ...{ childId: girl.id, reportedAt: at('2026-05-02', '22:10'), foundAt, grade: 'HIGH' },
      ...{ missingCaseId: missingCase.id, policeEnquiriesAfterReturn: 'GOOD' },
      returnHomeInterviewId: draft.id('RHI', key('rhi')),
    });
    const episode = addSocialCareMissing(draft, key('missing'), {
      ...{
        childId: girl.id,
        startedAt: at('2026-05-02', '22:10'),
        endedAt: foundAt,
        rhiOffered: true,
      },
      needsAssessedOn: '2026-05-08',
    });
    addReturnHomeInterview(draft, key('rhi'), {
      ...{ childId: girl.id, missingEpisodeId: episode.id, returnedAt: foundAt },
      ...{
        at: hoursLater(foundAt, 44),
        summary: 'Tilly says that she was driven to a party and back.',
      },
    });
    addIntelligence(draft, key('intel'), {
      ...{
        childIds,
        reportedAt: at('2026-05-06', '10:00'),
        handling: 'P',
        releasedTo: ['SOCIAL_CARE'],
      },
      sanitisedText: 'Tilly may be in contact with an adult who uses a nickname online.',
      rawText: 'Source HERON: subject 12 messages T. Bowen nightly.',
    });
    addSexualHealth(draft, key('clinic'), {
      ...{
        childId: girl.id,
        at: at('2026-05-07', '15:30'),
        detail: 'Tilly asks for a test after the party.',
      },
    });
    tellPathway(scene, {
      children: [girl],
      receivedAt: at('2026-05-03', '09:00'),
      source: 'LA_SERVICES',
      narrative: () => 'Out-of-hours team: Tilly back at 06:30 in clothes that are not hers.',
      heldAt: at('2026-05-05', '11:00'),
    });
    return { children: [girl], episodes: { MISSING_EXPLOITATION: missingCase.reference } };
  },
};

/** SX03224 exists since 2017: no such charge could be in the dataset of 2014. */
export const onlineBoys: StoryScript = {
  story: 'DM-03',
  title: 'Two boys, sexual communication online: file with the CPS, information requested',
  raises: [],
  tell: (scene) => {
    const { draft, key, serial } = scene;
    const area = 'E10000034';
    const children = [
      scene.child({
        key: 'a',
        givenName: 'Owen',
        familyName: 'Birch',
        born: '2012-01-30',
        sex: 'MALE',
        area,
      }),
      scene.child({
        key: 'b',
        givenName: 'Kai',
        familyName: 'Russell',
        born: '2011-11-08',
        sex: 'MALE',
        area,
      }),
    ];
    const childIds = children.map(({ id }) => id);
    const reported = at('2026-04-13', '16:00');
    const crime = addCrime(draft, key('crime'), {
      ...{ recordedAt: reported, area, childIds, codes: ['SX03224'], status: 'AWAITING_CHARGING' },
    });
    const investigation = addInvestigation(draft, key('investigation'), {
      ...{ startedAt: reported, lastActivityAt: at('2026-05-27', '12:00'), area, childIds },
      ...{ crimeIds: [crime.id], reviews: [review('2026-05-11')] },
    });
    addExhibit(draft, key('phone'), {
      ...{ childIds, investigationId: investigation.id, type: 'PHONE', ownerRole: 'VICTIM', area },
      ...{
        seizedAt: at('2026-04-14', '10:00'),
        status: 'EXAMINED',
        examinedAt: at('2026-05-06', '10:00'),
      },
    });
    const suspects = [
      { name: 'Darren Hicks', grantedAt: at('2026-04-15', '18:00'), endsOn: '2026-07-14' },
      // The day went by: nobody asked for longer, and nobody released him.
      { name: 'Lee Maddox', grantedAt: at('2026-04-17', '15:30'), endsOn: '2026-05-15' },
    ] as const;
    for (const { name, ...bail } of suspects) {
      const personId = addPerson(draft, 'police', { key: key(name), role: 'SUSPECT', name });
      const suspect = addSuspect(draft, key(name), {
        ...{ investigationId: investigation.id, personId, childIds, recordedAt: bail.grantedAt },
        ...{ relationshipToChild: 'ONLINE', bailStatus: 'CONDITIONAL' },
      });
      addBail(draft, key(name), {
        ...{ suspectLinkId: suspect.id, ...bail },
        conditions: ['Not to contact Owen or Kai by any means', 'To hand in every device'],
      });
    }
    const file = addChargingCase(draft, {
      ...{
        serial,
        investigationId: investigation.id,
        localAuthority: area,
        rasso: true,
        triage: 'RED',
      },
      ...{ status: 'AWAITING_CPS', firstReportedAt: reported, victims: childIds },
      suspects: [
        {
          personId: addPerson(draft, 'cps', {
            key: key('suspect'),
            role: 'SUSPECT',
            name: 'Darren Hicks',
          }),
          ...{ bailStatus: 'CONDITIONAL', codes: ['SX03224'] },
        },
      ],
      requests: [
        {
          submittedAt: at('2026-05-18', '10:00'),
          mg3: 'MG3: messages to Owen and Kai; suspect says his account was shared.',
        },
      ],
    });
    addVictimInformationRequest(draft, key('school'), {
      ...{
        caseId: file.id,
        childId: children[0]?.id ?? '',
        requestedAt: at('2026-05-20', '10:00'),
      },
      ...{ holder: 'EDUCATION', material: 'EDUCATION', authorisedByRank: 'Inspector' },
      reasonableLine: 'Owen told his form tutor on the day: note of that conversation',
      necessity: 'No other first account exists',
    });
    tellPathway(scene, {
      children,
      receivedAt: at('2026-04-14', '09:00'),
      source: 'SCHOOL',
      narrative: ({ givenName }) => `${givenName} showed the messages to the form tutor.`,
      heldAt: at('2026-04-14', '14:00'),
    });
    return { children, urn: file.urn };
  },
};

/** Seventeen, and a child of s38(6) since 2015. */
export const overnight: StoryScript = {
  story: 'DM-05',
  title: 'Boy of 17 kept overnight after charge, certificate recorded',
  raises: [],
  tell: (scene) => {
    const { draft, key } = scene;
    const boy = scene.child({
      ...{ key: 'boy', givenName: 'Jayden', familyName: 'Cross', born: '2009-02-25' },
      ...{ sex: 'MALE', area: 'E06000019' },
    });
    const arrestedAt = at('2026-05-28', '21:00');
    const court = at('2026-05-29', '10:00');
    const custody = addCustodyRecord(draft, key('custody'), {
      ...{ child: boy, codes: ['OF61102'], sample: 'OTHER', ageAtArrest: 17, arrestedAt },
      ...{ releasedAt: court, firstCourtAt: court, outcome: 'DETAINED_NO_BED', overnight: true },
      ...{ chargedAt: hoursLater(arrestedAt, 5), bailRefused: true, closedAt: null },
      bailRefusalReason: 'Risk to the complainant',
      requests: [
        {
          ...{ requestedAt: hoursLater(arrestedAt, 5.2), kind: 'NON_SECURE', response: 'NO_BED' },
          ...{
            toLocalAuthority: 'E06000019',
            reason: 'Bail refused to Jayden',
            transferredAt: null,
          },
          ...{
            respondedAt: hoursLater(arrestedAt, 6),
            impracticableReason: 'No bed',
            outOfHours: true,
          },
          ...{ isLateApproach: false, repeatApproachDue: false },
        },
      ],
      certificate: {
        ...{ required: true, completedAt: court, producedToCourtAt: court, copyOnFile: true },
        ...{ hoursInCustody: 13, effortsToFindAccommodation: 'Emergency team asked at 02:12' },
        ...{ status: 'RECORDED', dueOn: '2026-05-29' },
      },
    });
    tellPathway(scene, {
      children: [boy],
      receivedAt: at('2026-05-29', '09:00'),
      source: 'LA_SERVICES',
      narrative: () => 'Emergency team: no bed found for Jayden overnight.',
      heldAt: at('2026-05-29', '15:00'),
    });
    addCamhs(draft, key('camhs'), {
      ...{ childId: boy.id, referredAt: at('2026-01-12', '10:00'), status: 'IN_TREATMENT' },
      therapyNotes: 'Jayden says that he hits before he can think.',
    });
    return { children: [boy], episodes: { CUSTODY_WELFARE: custody.reference } };
  },
};

export const backlogFamily: StoryScript = {
  story: 'DM-06',
  title: 'Two children behind a waiting domestic abuse assessment',
  raises: [],
  tell: (scene) => {
    const { draft, key } = scene;
    const area = 'E10000034';
    const shared = { familyName: 'Locke', area, household: 'DM-06' } as const;
    const children = [
      scene.child({ ...shared, key: 'a', givenName: 'Libby', born: '2016-03-15', sex: 'FEMALE' }),
      scene.child({ ...shared, key: 'b', givenName: 'Max', born: '2019-10-02', sex: 'MALE' }),
    ];
    const childIds = children.map(({ id }) => id);
    const incident = addIncident(draft, key('abuse'), {
      ...{ openedAt: at('2026-05-16', '23:00'), category: 'DOMESTIC_ABUSE', area, childIds },
      summary: 'Mother of Libby and Max pushed against a door; children on the stairs.',
      domesticAbuse: {
        ...{ id: draft.id('da', key('abuse')), dashGrade: 'MEDIUM', dashScore: 9, history: 2 },
        ...{ childrenInHousehold: 2, childExposed: true, flag: 'DOMESTIC_ABUSE', flagHistory: [] },
        victimPersonId: addPerson(draft, 'police', {
          key: key('mother'),
          role: 'MOTHER',
          name: 'Kate Locke',
        }),
        perpetratorPersonId: addPerson(draft, 'police', {
          key: key('man'),
          role: 'PARTNER',
          name: 'Ian Frost',
        }),
        reappraisedAt: null,
      },
    });
    addHarmAssessment(draft, key('abuse'), {
      ...{ unitId: draft.id('unit', 'HAU-S'), area, childIds, initialGrade: 'MEDIUM' },
      ...{ receivedAt: at('2026-05-17', '08:00'), incidentId: incident.id },
    });
    tellPathway(scene, {
      children,
      receivedAt: at('2026-05-21', '10:00'),
      source: 'SCHOOL',
      need: 'N5',
      narrative: ({ givenName }) => `${givenName} is afraid to go home on Fridays.`,
      heldAt: at('2026-05-22', '10:00'),
    });
    return { children };
  },
};
