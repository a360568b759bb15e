import { at } from '../civil-time.js';
import { addPerson } from '../draft/children.js';
import { addChargingCase } from '../draft/charging.js';
import { addCrime, addInvestigation, addSuspect } from '../draft/police-investigation.js';
import { addIncident, addIntelligence } from '../draft/police-safeguarding.js';
import { demoPersonId } from '../draft/staff-ids.js';
import type { WorldChild } from '../world.js';
import { tellCareOfBaby, tellHealthOfBaby } from './st-20-care.js';
import type { Scene, StoryScript } from './story-builder.js';
import { action, review } from './supervision.js';

const area = 'E06000020';
const reported = at('2014-05-07', '23:40');

/** Six months away from home while the charging advice is awaited. */
export const st20: StoryScript = {
  story: 'ST-20',
  title: 'Baby of one month with leg fractures: six months from home, charging advice awaited',
  raises: ['R12', 'R22'],
  tell: (scene) => {
    const baby = scene.child({
      ...{ key: 'baby', givenName: 'Theo', familyName: 'Lawson', born: '2014-04-05' },
      ...{ sex: 'MALE', area },
      notes: {
        treatingClinicianIds: [demoPersonId(scene.draft, 'ed-clinician')],
        police: { familyName: 'Lawson-Bell' },
        health: { familyName: 'Bell' },
        cps: { givenName: 'Theodore' },
      },
    });
    const investigationId = tellPolice(scene, baby);
    const urn = tellFile(scene, { baby, investigationId });
    const episodes = tellCareOfBaby(scene, baby);
    tellHealthOfBaby(scene, baby);
    return { children: [baby], episodes, urn };
  },
};

const tellPolice = ({ draft, key }: Scene, baby: WorldChild): string => {
  const childIds = [baby.id];
  addIncident(draft, key('hospital'), {
    ...{ openedAt: reported, category: 'ASSAULT', area, childIds },
    summary:
      'Hospital reports two fractures of the leg of Theo, one month old; no account from the parents.',
  });
  const crime = addCrime(draft, key('harm'), {
    ...{ recordedAt: at('2014-05-08', '02:00'), area, childIds, codes: ['OF61131', 'CY33045'] },
    ...{ from: '2014-04-28', to: '2014-05-07', status: 'AWAITING_CHARGING' },
  });
  const investigation = addInvestigation(draft, key('harm'), {
    ...{ startedAt: reported, lastActivityAt: at('2014-11-06', '14:10') },
    ...{ area, childIds, crimeIds: [crime.id] },
    reviews: [
      review('2014-08-06', 'SUPERVISOR_INSPECTOR'),
      review('2014-10-30', 'SUPERVISOR_INSPECTOR'),
    ],
    actions: [
      action('MEDICAL', ['2014-05-08', '2014-05-08']),
      action('INTERVIEW_SUSPECT', ['2014-05-08', '2014-05-08']),
      action('SCENE_EXAMINATION', ['2014-05-08', '2014-05-09']),
    ],
    milestones: [
      { at: at('2014-05-08', '11:00'), kind: 'ARREST' },
      { at: at('2014-07-28', '10:00'), kind: 'SUBMITTED_TO_CPS' },
    ],
  });
  const suspects = [
    ['mother', 'MOTHER', 'Gemma Lawson'],
    ['father', 'FATHER', 'Ross Bell'],
  ] as const;
  for (const [name, role, fullName] of suspects) {
    addSuspect(draft, key(name), {
      investigationId: investigation.id,
      personId: addPerson(draft, 'police', { key: key(name), role, name: fullName }),
      ...{
        relationshipToChild: 'PARENT',
        childIds,
        recordedAt: reported,
        bailStatus: 'CONDITIONAL',
      },
    });
  }
  addIntelligence(draft, key('intel-p'), {
    ...{
      childIds,
      reportedAt: at('2014-05-21', '10:00'),
      handling: 'P',
      releasedTo: ['SOCIAL_CARE'],
      // M9: it was to be looked at again before the asOf of the dataset, and was not.
      reviewDueOn: '2014-10-31',
    },
    sanitisedText: 'A caller says Theo’s father boasted of making the baby be quiet.',
    rawText: 'Caller SORREL, workmate of R. Bell at the depot, repeats his words about the baby.',
  });
  addIntelligence(draft, key('intel-c'), {
    ...{
      childIds,
      reportedAt: at('2014-06-11', '15:00'),
      handling: 'C',
      source: 1,
      assessment: 'B',
    },
    rawText: 'Probe WAGTAIL in R. Bell’s car: talks of what to say about Theo’s leg.',
  });
  return investigation.id;
};

const tellFile = (
  { draft, key, serial }: Scene,
  facts: { baby: WorldChild; investigationId: string },
): string =>
  addChargingCase(draft, {
    ...{ serial, investigationId: facts.investigationId, localAuthority: area, rasso: false },
    ...{
      triage: 'RED',
      status: 'AWAITING_CPS',
      firstReportedAt: reported,
      victims: [facts.baby.id],
    },
    suspects: [
      {
        personId: addPerson(draft, 'cps', {
          key: key('mother'),
          role: 'SUSPECT',
          name: 'Gemma Lawson',
        }),
        ...{ bailStatus: 'CONDITIONAL', codes: ['CY33045'] },
      },
      {
        personId: addPerson(draft, 'cps', {
          key: key('father'),
          role: 'SUSPECT',
          name: 'Ross Bell',
        }),
        ...{ bailStatus: 'CONDITIONAL', codes: ['OF61131'] },
      },
    ],
    requests: [
      {
        submittedAt: at('2014-07-28', '10:00'),
        mg3: 'MG3: two fractures of different ages in Theo’s left leg; neither parent explains; who had care?',
        decision: {
          ...{ at: at('2014-08-12', '12:00'), result: 'ACTION_PLAN' },
          reasons:
            'Theo’s second opinion on the age of the fractures is needed before either can be charged.',
          actionPlan: {
            ...{ returnBy: '2014-09-19', returnedAt: at('2014-09-19', '15:00') },
            items: [
              {
                ...{
                  category: 'MEDICAL',
                  description: 'Second radiological opinion',
                  status: 'DONE',
                },
                ...{
                  dueBy: '2014-09-12',
                  rationale: 'The windows of care differ by parent for Theo.',
                },
              },
            ],
          },
        },
      },
      {
        submittedAt: at('2014-09-22', '09:15'),
        mg3: 'MG3A: second opinion puts Theo’s fractures at 3 and 10 days; father alone with him on both dates.',
      },
    ],
  }).urn;
