import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import { at } from '../civil-time.js';
import { addPerson } from '../draft/children.js';
import { addAttendance, addCamhs, addMedical, addSafeguardingContact } from '../draft/health.js';
import { addAddress, addCinPlan, addFamily, addMashEpisode } from '../draft/social-care.js';
import type { WorldChild } from '../world.js';
import { tellPathway } from './story-builder.js';
import type { Scene } from './story-builder.js';

const area = 'E10000034';

interface Twins {
  readonly boy: WorldChild;
  readonly girl: WorldChild;
}

/** A behaviour agreement with the parents; whether a medical was considered was not recorded. */
export const tellCareOfTwins = (
  scene: Scene,
  { boy, girl }: Twins,
): Readonly<Partial<Record<AccessPurpose, string>>> => {
  const { draft, key, serial } = scene;
  const children = [boy, girl];
  tellPathway(scene, {
    children,
    receivedAt: at('2014-06-17', '11:05'),
    source: 'SCHOOL',
    narrative: ({ givenName }) =>
      `${givenName}: ${givenName === 'Oliver' ? 'bruised and grazed nose, says Dad kneed him' : 'red mark on the thigh, says Dad slapped her'}.`,
    heldAt: at('2014-06-17', '14:30'),
    s47: { endedOn: '2014-07-08', outcome: 'CIN', medicalConsidered: 'NOT_RECORDED' },
    assessment: {
      startedAt: at('2014-06-18', '13:00'),
      authorisedAt: at('2014-08-08', '16:30'),
      factors: ['18B'],
      analysis: ({ givenName }) =>
        `${givenName} seen with mother present; parents sign the behaviour agreement and blame a friend of the twins.`,
      childSeenAlone: false,
    },
  });
  const plan = addCinPlan(draft, serial, {
    ...{ childIds: [boy.id, girl.id], area, startedOn: '2014-08-08' },
    summary:
      'Behaviour agreement with both Randle parents; fortnightly visits; review in December.',
  });
  const mash = addMashEpisode(draft, serial, {
    ...{ childIds: [boy.id, girl.id], area, openedAt: at('2014-11-11', '09:00') },
  });
  const father = addPerson(draft, 'socialCare', {
    ...{ key: key('father'), role: 'FATHER', name: 'Neil Randle' },
  });
  for (const child of children) {
    addFamily(draft, key(`father-${child.id}`), {
      ...{
        childId: child.id,
        personId: father,
        relationship: 'FATHER',
        parentalResponsibility: true,
      },
    });
    addAddress(draft, key(`aunt-${child.id}`), {
      ...{ childId: child.id, kind: 'PREVIOUS', line1: `Aunt’s house, ${child.givenName}’s room` },
      ...{ town: 'Evesham', postcode: child.sex === 'MALE' ? 'WR11 3KO' : 'WR11 4MV' },
      ...{ from: '2014-06-18', to: '2014-07-08', protected: true },
    });
  }
  return { MASH_SCREENING: mash.reference, S17_CIN_LAC_EARLYHELP: plan.reference };
};

export const tellHealthOfTwins = ({ draft, key }: Scene, { boy, girl }: Twins): void => {
  for (const child of [boy, girl]) {
    const isBoy = child.id === boy.id;
    addMedical(draft, key(`medical-${child.id}`), {
      ...{ childId: child.id, requestedAt: at('2014-06-17', '16:40') },
      ...{ attendedAt: at('2014-06-18', '10:15'), reportAt: at('2014-06-25', '12:00') },
      findings: isBoy
        ? 'Bruising and grazing to the face; Oliver now says a friend did it, and looks at his mother.'
        : 'Linear redness of the left thigh; Olivia hides behind her mother and will not speak.',
      opinion: isBoy ? 'LIKELY_INFLICTED' : 'INDETERMINATE',
      bodyMap: isBoy ? 'Face: nose bridge 2 cm graze' : 'Left thigh: 4 cm linear mark',
    });
    addCamhs(draft, key(`camhs-${child.id}`), {
      ...{ childId: child.id, referredAt: at('2014-07-21', '09:00'), status: 'WAITING' },
      riskSummary: isBoy ? 'Hits other children at school' : 'Selective mutism since June',
      therapyNotes: isBoy
        ? 'Play session: Oliver’s lion kneels on the small bear and says it was a friend.'
        : 'Play session: Olivia puts the baby in the cupboard when the father doll comes home.',
    });
    addSafeguardingContact(draft, key(`nurse-${child.id}`), {
      ...{ childId: child.id, at: at('2014-09-18', '10:30'), role: 'SCHOOL_NURSE' },
      theme: isBoy ? 'Oliver flinches when touched' : 'Olivia no longer speaks in class',
      action: `School nurse sees ${child.givenName} monthly`,
    });
  }
  addAttendance(draft, key('fall'), {
    ...{ childId: boy.id, at: at('2014-02-08', '18:20'), explanationConsistent: 'NOT_RECORDED' },
    presentingComplaint: 'Cut above Oliver’s eye, said to have fallen against a table.',
    injuries: [{ kind: 'LACERATION', site: 'FACE', ageEstimate: 'hours', fracture: false }],
  });
};
