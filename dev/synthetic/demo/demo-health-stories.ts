import { at } from '../civil-time.js';
import { addAttendance, addLacHealthAssessment, addMedical } from '../draft/health.js';
import { addInvestigation, addCrime } from '../draft/police-investigation.js';
import { addAddress, addLookedAfter } from '../draft/social-care.js';
import { review } from '../stories/supervision.js';
import { tellPathway } from '../stories/story-builder.js';
import type { StoryScript } from '../stories/story-builder.js';

export const babyInCare: StoryScript = {
  story: 'DM-04',
  title: 'Baby with an injured arm, in foster care',
  raises: [],
  tell: (scene) => {
    const { draft, key } = scene;
    const area = 'E06000020';
    const baby = scene.child({
      ...{
        key: 'baby',
        givenName: 'Theo',
        familyName: 'Stone',
        born: '2026-01-16',
        sex: 'MALE',
        area,
      },
    });
    addAttendance(draft, key('arm'), {
      ...{ childId: baby.id, at: at('2026-04-02', '19:00'), safeguardingConcern: true },
      ...{ presentingComplaint: 'Theo does not use his right arm', explanationConsistent: 'NO' },
      injuries: [{ kind: 'FRACTURE', site: 'ARM', ageEstimate: '2 to 5 days', fracture: true }],
    });
    addMedical(draft, key('medical'), {
      ...{
        childId: baby.id,
        requestedAt: at('2026-04-02', '21:00'),
        attendedAt: at('2026-04-03', '09:00'),
      },
      ...{
        findings: 'Theo: fracture of the right arm without an account',
        opinion: 'LIKELY_INFLICTED',
      },
    });
    tellPathway(scene, {
      children: [baby],
      receivedAt: at('2026-04-02', '20:30'),
      source: 'HEALTH',
      narrative: () => 'Ward: Theo’s parents cannot say how his arm was hurt.',
      heldAt: at('2026-04-03', '11:00'),
      s47: { endedOn: '2026-04-20', outcome: 'LEGAL', medicalConsidered: 'CONSIDERED_AND_DONE' },
    });
    const address = addAddress(draft, key('carers'), {
      ...{
        childId: baby.id,
        kind: 'PLACEMENT',
        line1: '5 Saltbatch',
        town: 'Telford',
        protected: true,
      },
      ...{ postcode: 'TF3 3CO', from: '2026-04-04' },
    });
    addLookedAfter(draft, key('care'), {
      ...{ childId: baby.id, area, legalStatus: 'C1', since: '2026-04-04', current: true },
      ...{ reviewCount: 1, lastReviewOn: '2026-04-29', initialHealthAssessmentOn: '2026-04-28' },
      placements: [
        {
          ...{
            type: 'U4',
            provider: 'Foster carers',
            from: '2026-04-04',
            to: null,
            distanceMiles: 6,
          },
          ...{ postcode: 'TF3 3CO', addressId: address.id, undisclosed: true },
        },
      ],
    });
    addLacHealthAssessment(draft, key('iha'), {
      ...{
        childId: baby.id,
        kind: 'INITIAL',
        dueFrom: '2026-04-04',
        at: at('2026-04-28', '10:00'),
      },
    });
    return { children: [baby] };
  },
};

export const twinsHurt: StoryScript = {
  story: 'DM-07',
  title: 'Twins of seven, one of them bruised',
  raises: [],
  tell: (scene) => {
    const { draft, key } = scene;
    const area = 'E06000051';
    const shared = { familyName: 'Wheeler', born: '2018-12-01', area, household: 'DM-07' } as const;
    const boy = scene.child({ ...shared, key: 'boy', givenName: 'Jude', sex: 'MALE' });
    const girl = scene.child({
      ...shared,
      key: 'girl',
      givenName: 'Jasmine',
      sex: 'FEMALE',
      twinOf: boy.id,
    });
    const reported = at('2026-05-11', '13:00');
    const crime = addCrime(draft, key('assault'), {
      ...{ recordedAt: reported, area, childIds: [boy.id], codes: ['CJ88116'] },
    });
    addInvestigation(draft, key('assault'), {
      ...{
        startedAt: reported,
        lastActivityAt: at('2026-05-28', '10:00'),
        area,
        childIds: [boy.id],
      },
      ...{ crimeIds: [crime.id], reviews: [review('2026-05-25')] },
    });
    tellPathway(scene, {
      children: [boy, girl],
      receivedAt: at('2026-05-11', '12:30'),
      source: 'SCHOOL',
      narrative: ({ givenName }) =>
        `${givenName}: ${givenName === 'Jude' ? 'bruised arm' : 'says that Jude was hit'}.`,
      heldAt: at('2026-05-11', '16:00'),
      s47: { endedOn: '2026-05-27', outcome: 'CIN', medicalConsidered: 'CONSIDERED_AND_DONE' },
    });
    addMedical(draft, key('medical'), {
      ...{
        childId: boy.id,
        requestedAt: at('2026-05-11', '16:30'),
        attendedAt: at('2026-05-12', '09:00'),
      },
      ...{ findings: 'Jude: bruise of the upper arm, 3 cm', opinion: 'INDETERMINATE' },
    });
    return { children: [boy, girl] };
  },
};

/** The mandatory report of 2015: due on the next working day. */
export const femaleGenitalMutilation: StoryScript = {
  story: 'DM-08',
  title: 'Girl of 15 who discloses female genital mutilation',
  raises: [],
  tell: (scene) => {
    const { draft, key } = scene;
    const girl = scene.child({
      ...{ key: 'girl', givenName: 'Aisha', familyName: 'Ahmed', born: '2010-07-06' },
      ...{ sex: 'FEMALE', area: 'E10000034', ethnicity: 'BAFR' },
    });
    draft.health.fgmReports.push({
      ...draft.recorded('FGM', key('report'), {
        at: at('2026-05-26', '11:00'),
        by: 'PAEDIATRICIAN',
      }),
      ...{ childId: girl.id, disclosedAt: at('2026-05-26', '10:30') },
      reportedToPoliceAt: at('2026-05-27', '09:15'),
    });
    tellPathway(scene, {
      children: [girl],
      receivedAt: at('2026-05-26', '14:00'),
      source: 'HEALTH',
      narrative: () => 'Clinic: Aisha told the doctor about a holiday when she was six.',
      heldAt: at('2026-05-27', '14:00'),
    });
    return { children: [girl] };
  },
};
