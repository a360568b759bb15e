import { at } from '../civil-time.js';
import { addPerson } from '../draft/children.js';
import { addChargingCase } from '../draft/charging.js';
import { addEarlyAdvice, addSpecialMeasure } from '../draft/charging-file-parts.js';
import {
  addCrime,
  addInterview,
  addInvestigation,
  addSuspect,
} from '../draft/police-investigation.js';
import { addIncident, addIntelligence } from '../draft/police-safeguarding.js';
import { demoPersonId } from '../draft/staff-ids.js';
import type { WorldChild } from '../world.js';
import { tellCareOfMegan, tellHealthOfMegan } from './st-13-care.js';
import type { Scene, StoryScript } from './story-builder.js';
import { action, review } from './supervision.js';

const area = 'E06000019';
/** 457 days before the inspection of 14 November 2014: fifteen months. */
const reported = at('2013-08-14', '17:25');

/** Sporadic activity, and a charging decision awaited fifteen months after her first report. */
export const st13: StoryScript = {
  story: 'ST-13',
  title: 'Girl of 12 abused by an uncle: 15 months on, a charging decision is awaited',
  raises: ['R09', 'R10', 'R12'],
  tell: (scene) => {
    const girl = scene.child({
      ...{ key: 'girl', givenName: 'Megan', familyName: 'Powell', born: '2002-01-29' },
      ...{ sex: 'FEMALE', area },
      notes: {
        police: { givenName: 'Meghan' },
        cps: { givenName: 'Meghan' },
        health: { otherNames: 'Ruth' },
      },
    });
    const investigationId = tellPolice(scene, girl);
    const urn = tellFile(scene, { girl, investigationId });
    const episodes = tellCareOfMegan(scene, girl);
    tellHealthOfMegan(scene, girl);
    return { children: [girl], episodes, urn };
  },
};

const tellPolice = ({ draft, key }: Scene, girl: WorldChild): string => {
  const childIds = [girl.id];
  addIncident(draft, key('report'), {
    ...{ openedAt: reported, category: 'SEXUAL_OFFENCE', area, childIds },
    summary: 'Mother of Megan Powell reports that Megan has told her of abuse by her uncle, Alan.',
  });
  const crime = addCrime(draft, key('uncle'), {
    ...{ recordedAt: at('2013-08-14', '19:00'), area, childIds, codes: ['SX03172'] },
    ...{ from: '2012-12-01', to: '2013-07-31', status: 'AWAITING_CHARGING' },
  });
  const investigation = addInvestigation(draft, key('uncle'), {
    ...{ startedAt: reported, lastActivityAt: at('2014-09-30', '10:40') },
    ...{ area, childIds, crimeIds: [crime.id], officerInCase: 'investigator' },
    officerInCaseStaffId: demoPersonId(draft, 'investigator'),
    reviews: [review('2014-01-20'), review('2014-06-03'), review('2014-10-28')],
    actions: [
      action('INTERVIEW_CHILD', ['2013-08-15', '2013-08-20']),
      action('SCENE_EXAMINATION', ['2013-08-15', '2013-12-04'], { due: '2013-08-16' }),
      action('INTERVIEW_SUSPECT', ['2013-08-21', '2013-10-17'], { due: '2013-08-28' }),
      action('FILE_TO_CPS', ['2013-10-18', '2014-05-12'], { due: '2013-11-29' }),
    ],
    milestones: [
      { at: at('2013-10-17', '09:00'), kind: 'ARREST' },
      { at: at('2014-05-12', '16:00'), kind: 'SUBMITTED_TO_CPS' },
    ],
    familyUpdatedAt: at('2014-07-22', '18:00'),
  });
  addInterview(draft, key('abe'), {
    ...{ childId: girl.id, investigationId: investigation.id, at: at('2013-08-20', '10:00') },
    ...{ kind: 'ABE', by: 'JOINT' },
    summary:
      'Megan describes four occasions at her uncle’s caravan, the last on a wet Sunday in July.',
    familyWishes: 'Mother asks that letters do not come to the house.',
  });
  addSuspect(draft, key('uncle'), {
    investigationId: investigation.id,
    personId: addPerson(draft, 'police', {
      key: key('uncle'),
      role: 'AUNT_OR_UNCLE',
      name: 'Alan Meredith',
    }),
    ...{ relationshipToChild: 'UNCLE_OR_AUNT', childIds, recordedAt: at('2013-08-15', '09:00') },
    bailStatus: 'CONDITIONAL',
  });
  addIntelligence(draft, key('intel-p'), {
    ...{
      childIds,
      reportedAt: at('2014-02-11', '10:10'),
      handling: 'P',
      releasedTo: ['SOCIAL_CARE'],
    },
    sanitisedText:
      'The uncle of Megan Powell is said to have been near her school in the last fortnight.',
    rawText:
      'Informant TEASEL saw A. Meredith’s van outside the school of M. Powell on three mornings.',
  });
  addIntelligence(draft, key('intel-c'), {
    ...{
      childIds,
      reportedAt: at('2014-08-19', '13:30'),
      handling: 'C',
      source: 1,
      assessment: 'A',
    },
    rawText:
      'Covert enquiry LINNET: Meredith deleted messages to M. Powell from a tablet not yet found.',
  });
  return investigation.id;
};

const tellFile = (scene: Scene, facts: { girl: WorldChild; investigationId: string }): string => {
  const { draft, key, serial } = scene;
  const file = addChargingCase(draft, {
    ...{ serial, investigationId: facts.investigationId, localAuthority: area, rasso: true },
    ...{
      triage: 'RED',
      status: 'AWAITING_CPS',
      firstReportedAt: reported,
      victims: [facts.girl.id],
    },
    suspects: [
      {
        personId: addPerson(draft, 'cps', {
          key: key('uncle'),
          role: 'SUSPECT',
          name: 'Alan Meredith',
        }),
        ...{ bailStatus: 'CONDITIONAL', codes: ['SX03172'] },
      },
    ],
    requests: [
      {
        submittedAt: at('2014-05-12', '16:00'),
        mg3: 'MG3: Megan’s ABE describes four occasions; uncle denies being alone with her. No scene photographs.',
        rejectedAt: at('2014-05-27', '11:00'),
        rejectionReason: 'Scene photographs and first-account statement missing',
      },
      {
        submittedAt: at('2014-08-04', '09:30'),
        mg3: 'MG3A: Megan’s teacher’s first account added; caravan photographed 16 weeks after the report.',
      },
    ],
    people: [
      { iss: 'police', sub: 'investigator', relation: 'OFFICER_IN_CASE' },
      { iss: 'police', sub: 'police-supervisor', relation: 'INVITED' },
      { iss: 'police', sub: 'response-officer', relation: 'INVITED' },
      { iss: 'police', sub: 'intelligence-officer', relation: 'INVITED' },
    ],
  });
  addEarlyAdvice(draft, key('advice'), {
    ...{
      caseId: file.id,
      requestedAt: at('2013-11-06', '10:00'),
      respondedAt: at('2013-12-02', '15:00'),
    },
    questions: 'Is a second interview of Megan advisable?',
    advice: 'Do not interview Megan again; secure her teacher’s first account and the caravan log.',
  });
  addSpecialMeasure(draft, key('measure'), {
    ...{ caseId: file.id, childId: facts.girl.id, kind: 'VIDEO_EVIDENCE_IN_CHIEF' },
    ...{ recordedAt: at('2014-08-05', '10:00'), applied: true },
  });
  return file.urn;
};
