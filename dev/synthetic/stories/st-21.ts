import { at } from '../civil-time.js';
import { addPerson } from '../draft/children.js';
import { addChargingCase } from '../draft/charging.js';
import { addAttendance, addCamhs, addLacHealthAssessment } from '../draft/health.js';
import {
  addCrime,
  addInterview,
  addInvestigation,
  addSuspect,
} from '../draft/police-investigation.js';
import { addFamily, addLookedAfter } from '../draft/social-care.js';
import type { WorldChild } from '../world.js';
import { tellPathway } from './story-builder.js';
import type { Scene, StoryScript } from './story-builder.js';
import { review } from './supervision.js';

const area = 'E06000051';
const reported = at('2013-02-11', '14:20');

/** Denied contact with her mother from the first day of enquiries, twenty-one months ago. */
export const st21: StoryScript = {
  story: 'ST-21',
  title: 'Girl of 15, no contact with her mother since February 2013; severely unwell',
  raises: ['R22'],
  tell: (scene) => {
    const girl = scene.child({
      ...{ key: 'girl', givenName: 'Eleanor', familyName: 'Thorne', born: '1999-03-30' },
      ...{ sex: 'FEMALE', area },
      notes: { police: { givenName: 'Elinor' } },
    });
    const investigationId = tellPolice(scene, girl);
    const urn = tellFile(scene, { girl, investigationId });
    tellCare(scene, girl);
    tellHealth(scene, girl);
    return { children: [girl], urn };
  },
};

const tellPolice = ({ draft, key }: Scene, girl: WorldChild): string => {
  const childIds = [girl.id];
  const crime = addCrime(draft, key('cruelty'), {
    ...{ recordedAt: reported, area, childIds, codes: ['CY33045'], status: 'AWAITING_CHARGING' },
    ...{ from: '2010-01-01', to: '2013-02-10' },
  });
  const investigation = addInvestigation(draft, key('cruelty'), {
    ...{ startedAt: reported, lastActivityAt: at('2014-11-05', '10:00') },
    ...{ area, childIds, crimeIds: [crime.id] },
    reviews: [
      review('2014-08-20', 'SUPERVISOR_INSPECTOR'),
      review('2014-10-29', 'SUPERVISOR_INSPECTOR'),
    ],
  });
  addInterview(draft, key('abe'), {
    ...{ childId: girl.id, investigationId: investigation.id, at: at('2013-02-20', '11:00') },
    kind: 'ABE',
    summary: 'Eleanor asks again and again whether what she says will keep her from her mother.',
  });
  addSuspect(draft, key('mother'), {
    investigationId: investigation.id,
    personId: addPerson(draft, 'police', {
      key: key('mother'),
      role: 'MOTHER',
      name: 'Judith Thorne',
    }),
    ...{ relationshipToChild: 'PARENT', childIds, recordedAt: reported, bailStatus: 'CONDITIONAL' },
  });
  return investigation.id;
};

const tellFile = (
  { draft, key, serial }: Scene,
  facts: { girl: WorldChild; investigationId: string },
): string =>
  addChargingCase(draft, {
    ...{ serial, investigationId: facts.investigationId, localAuthority: area, rasso: false },
    ...{ triage: 'GREEN_PRIORITY', status: 'ADVISED_ACTION_PLAN', firstReportedAt: reported },
    victims: [facts.girl.id],
    suspects: [
      {
        personId: addPerson(draft, 'cps', {
          key: key('mother'),
          role: 'SUSPECT',
          name: 'Judith Thorne',
        }),
        ...{ bailStatus: 'CONDITIONAL', codes: ['CY33045'] },
      },
    ],
    requests: [
      {
        submittedAt: at('2014-08-11', '10:00'),
        mg3: 'MG3: years of isolation at home; Eleanor’s account is supported by her school file.',
        decision: {
          ...{ at: at('2014-10-27', '11:00'), result: 'ACTION_PLAN' },
          reasons:
            'Expert evidence on Eleanor’s illness is needed before her reliability can be judged.',
          actionPlan: {
            ...{ returnBy: '2014-12-08', returnedAt: null },
            items: [
              {
                ...{ category: 'MEDICAL', description: 'Psychiatric report', status: 'OPEN' },
                ...{
                  dueBy: '2014-12-01',
                  rationale: 'Without it Eleanor would be attacked as unreliable.',
                },
              },
            ],
          },
        },
      },
    ],
  }).urn;

const tellCare = (scene: Scene, girl: WorldChild): void => {
  const { draft, key } = scene;
  tellPathway(scene, {
    children: [girl],
    receivedAt: at('2013-02-11', '11:00'),
    source: 'SCHOOL',
    narrative: () => 'Eleanor has not been let out at weekends for a year and weighs too little.',
    heldAt: at('2013-02-11', '16:00'),
    s47: { endedOn: '2013-03-04', outcome: 'LEGAL', medicalConsidered: 'CONSIDERED_AND_DONE' },
  });
  addLookedAfter(draft, key('care'), {
    ...{ childId: girl.id, area, legalStatus: 'C2', since: '2013-02-13', current: true },
    ...{ lastReviewOn: '2014-08-28', reviewCount: 5, initialHealthAssessmentOn: '2013-03-07' },
    placements: [
      {
        ...{ type: 'U4', provider: 'Foster carers', from: '2013-02-13', to: null },
        ...{ postcode: 'SY3 8MK', addressId: null, distanceMiles: 4, undisclosed: false },
      },
    ],
  });
  const mother = addPerson(draft, 'socialCare', {
    ...{ key: key('mother'), role: 'MOTHER', name: 'Judith Thorne' },
  });
  addFamily(draft, key('mother'), {
    ...{ childId: girl.id, personId: mother, relationship: 'MOTHER', contactRestricted: true },
    inHousehold: false,
  });
};

const tellHealth = ({ draft, key }: Scene, girl: WorldChild): void => {
  const childId = girl.id;
  addCamhs(draft, key('camhs'), {
    ...{ childId, referredAt: at('2013-05-20', '10:00'), status: 'IN_TREATMENT' },
    riskSummary: 'Severe depression; two overdoses; risk rises with each postponement.',
    therapyNotes:
      'Eleanor writes letters to her mother that she may not send, and keeps them in a shoe box.',
  });
  addAttendance(draft, key('overdose'), {
    ...{ childId, at: at('2014-07-03', '01:20'), safeguardingConcern: true, cpIsViewed: true },
    presentingComplaint:
      'Eleanor took twenty tablets after hearing that the decision was put back.',
    injuries: [{ kind: 'OVERDOSE', site: 'NONE', ageEstimate: null, fracture: false }],
  });
  addLacHealthAssessment(draft, key('iha'), {
    ...{ childId, kind: 'INITIAL', dueFrom: '2013-02-13', at: at('2013-03-07', '10:00') },
  });
};
