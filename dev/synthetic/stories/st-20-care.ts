import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import { at } from '../civil-time.js';
import { addPerson } from '../draft/children.js';
import {
  addAttendance,
  addCamhs,
  addLacHealthAssessment,
  addMedical,
  addSafeguardingContact,
} from '../draft/health.js';
import {
  addAddress,
  addCinPlan,
  addFamily,
  addLookedAfter,
  addMashEpisode,
} from '../draft/social-care.js';
import { demoPersonId } from '../draft/staff-ids.js';
import type { WorldChild } from '../world.js';
import { tellPathway } from './story-builder.js';
import type { Scene } from './story-builder.js';

const area = 'E06000020';

export const tellCareOfBaby = (
  scene: Scene,
  baby: WorldChild,
): Readonly<Partial<Record<AccessPurpose, string>>> => {
  const { draft, key, serial } = scene;
  tellPathway(scene, {
    children: [baby],
    receivedAt: at('2014-05-08', '00:30'),
    source: 'HEALTH',
    narrative: () =>
      'Ward sister: Theo has two fractures; his parents give three different accounts.',
    heldAt: at('2014-05-08', '10:00'),
    s47: { endedOn: '2014-05-27', outcome: 'LEGAL', medicalConsidered: 'CONSIDERED_AND_DONE' },
    assessment: {
      startedAt: at('2014-05-08', '13:00'),
      authorisedAt: at('2014-07-04', '11:00'),
      factors: ['18B'],
      analysis: () =>
        'Theo thrives with his foster carers; neither parent can be ruled out as having hurt him.',
      outcome: ['LAC'],
    },
  });
  tellPlacement(scene, baby);
  const parent = addPerson(draft, 'socialCare', {
    ...{ key: key('mother'), role: 'MOTHER', name: 'Gemma Lawson' },
  });
  addFamily(draft, key('mother'), {
    ...{ childId: baby.id, personId: parent, relationship: 'MOTHER', contactRestricted: true },
    inHousehold: false,
  });
  const mash = addMashEpisode(draft, serial, {
    ...{ childIds: [baby.id], area, openedAt: at('2014-11-12', '09:40'), ragRating: 'RED' },
  });
  const plan = addCinPlan(draft, serial, {
    ...{ childIds: [baby.id], area, startedOn: '2014-05-09' },
    summary:
      'Care plan of Theo: supervised contact three times a week; return home depends on the case.',
  });
  return { MASH_SCREENING: mash.reference, S17_CIN_LAC_EARLYHELP: plan.reference };
};

const tellPlacement = ({ draft, key }: Scene, baby: WorldChild): void => {
  const address = addAddress(draft, key('carers'), {
    ...{ childId: baby.id, kind: 'PLACEMENT', line1: '8 Ryeholt Avenue', town: 'Newport' },
    ...{ postcode: 'TF5 4KI', from: '2014-05-09', protected: true },
  });
  const placement = {
    type: 'U4' as const,
    provider: 'Foster carers',
    to: null,
    postcode: 'TF5 4KI',
    addressId: address.id,
    distanceMiles: 9,
    undisclosed: true,
  };
  addLookedAfter(draft, key('accommodated'), {
    ...{ childId: baby.id, area, legalStatus: 'V2', since: '2014-05-09', endedOn: '2014-06-20' },
    ...{ current: false, initialHealthAssessmentOn: '2014-06-03', reviewCount: 1 },
    ...{
      lastReviewOn: '2014-06-05',
      placements: [{ ...placement, from: '2014-05-09', to: '2014-06-20' }],
    },
  });
  addLookedAfter(draft, key('interim-order'), {
    ...{ childId: baby.id, area, legalStatus: 'C1', since: '2014-06-20', current: true },
    ...{ lastReviewOn: '2014-09-02', reviewCount: 2, initialHealthAssessmentOn: '2014-06-03' },
    placements: [{ ...placement, from: '2014-06-20' }],
  });
};

export const tellHealthOfBaby = ({ draft, key }: Scene, baby: WorldChild): void => {
  const childId = baby.id;
  const clinicianId = demoPersonId(draft, 'ed-clinician');
  addAttendance(draft, key('leg'), {
    ...{ childId, at: at('2014-05-07', '21:30'), safeguardingConcern: true, cpIsViewed: true },
    ...{ explanationConsistent: 'NO', clinicianId },
    presentingComplaint: 'Theo does not move his left leg; parents think he was born with it.',
    injuries: [
      { kind: 'FRACTURE', site: 'LEG', ageEstimate: '7 to 14 days', fracture: true },
      { kind: 'FRACTURE', site: 'LEG', ageEstimate: '2 to 4 days', fracture: true },
    ],
  });
  addMedical(draft, key('first'), {
    ...{ childId, requestedAt: at('2014-05-08', '01:00'), attendedAt: at('2014-05-08', '09:00') },
    ...{ reportAt: at('2014-05-19', '12:00'), opinion: 'INDETERMINATE', clinicianId },
    findings:
      'Theo: two fractures of the left leg; birth injury cannot yet be excluded for the older.',
    bodyMap: 'Left femur, left tibia',
  });
  addMedical(draft, key('second'), {
    ...{ childId, requestedAt: at('2014-08-14', '10:00'), attendedAt: at('2014-09-04', '10:00') },
    ...{
      reportAt: at('2014-09-11', '12:00'),
      opinion: 'LIKELY_INFLICTED',
      reportServedAsExhibit: true,
    },
    findings: 'Theo’s fractures are 3 and 10 days old at presentation and need a twisting force.',
  });
  addCamhs(draft, key('infant'), {
    ...{ childId, referredAt: at('2014-07-15', '10:00'), status: 'IN_TREATMENT' },
    riskSummary: 'Infant mental health: startles, slow to settle after contact.',
    therapyNotes: 'Contact observed: Theo stiffens when his father lifts him; mother turns away.',
  });
  addLacHealthAssessment(draft, key('iha'), {
    ...{ childId, kind: 'INITIAL', dueFrom: '2014-05-09', at: at('2014-06-03', '14:00') },
  });
  addSafeguardingContact(draft, key('visitor'), {
    ...{
      childId,
      at: at('2014-05-29', '10:00'),
      role: 'HEALTH_VISITOR',
      with: ['SOCIAL_CARE', 'POLICE'],
    },
    theme: 'Growth and attachment in placement',
    action: 'Theo weighed weekly; carers shown how to hold the leg',
  });
};
