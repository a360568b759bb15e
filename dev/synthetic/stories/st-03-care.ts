import type { Instant } from '../../../schema/time/instant.js';
import { at, hoursLater } from '../civil-time.js';
import {
  addAttendance,
  addCamhs,
  addSafeguardingContact,
  addSexualHealth,
} from '../draft/health.js';
import {
  addAddress,
  addExchange,
  addReturnHomeInterview,
  addSocialCareMissing,
} from '../draft/social-care.js';
import type { WorldChild } from '../world.js';
import { tellPathway } from './story-builder.js';
import type { Scene } from './story-builder.js';

/** What social care did after each return. */
export const tellCareOfHolly = (
  scene: Scene,
  facts: { girl: WorldChild; returns: readonly { reportedAt: Instant; foundAt: Instant }[] },
): void => {
  const { draft, key } = scene;
  const { girl } = facts;
  const { discussion } = tellPathway(scene, {
    children: [girl],
    receivedAt: at('2014-03-04', '09:35'),
    source: 'POLICE',
    policeReferralId: draft.id('PPN', key('referral')),
    need: 'N1',
    narrative: () =>
      'Police referral: Holly is thought to be exchanging sex for cigarettes and lifts.',
    heldAt: at('2014-03-05', '13:00'),
    s47: { endedOn: '2014-03-26', outcome: 'CIN', medicalConsidered: 'CONSIDERED_NOT_NEEDED' },
    assessment: {
      startedAt: at('2014-03-05', '15:00'),
      authorisedAt: at('2014-05-06', '17:00'),
      factors: ['10A', '11A'],
      analysis: () =>
        'Holly sees the men as friends; her mother’s drinking leaves her out late. She trusts one youth worker.',
    },
    actions: [
      {
        ...{ owner: 'SOCIAL_CARE', description: 'Direct work with Holly on safe relationships' },
        ...{ dueOn: '2014-12-01', completedAt: null },
      },
    ],
  });
  addExchange(draft, key('exchange'), {
    ...{ childIds: [girl.id], requestedBy: 'SOCIAL_CARE', requestedOf: 'HEALTH' },
    ...{ requestedAt: at('2014-03-05', '14:10'), strategyDiscussionId: discussion.id },
    items: ['attendances since 2013', 'CAMHS involvement'],
  });
  facts.returns.forEach(({ reportedAt, foundAt }, i) => {
    const episode = addSocialCareMissing(draft, key(`missing-${String(i)}`), {
      ...{ childId: girl.id, startedAt: reportedAt, endedAt: foundAt },
      ...{ rhiOffered: true, needsAssessedOn: foundAt.slice(0, 10) },
    });
    addReturnHomeInterview(draft, key(`rhi-${String(i)}`), {
      ...{
        childId: girl.id,
        missingEpisodeId: episode.id,
        returnedAt: foundAt,
        at: hoursLater(foundAt, 40 + i),
      },
      pushPullFactors: ['arguments at home', 'older friends with a car'],
      summary: `Return ${String(i + 1)}: Holly said little; she drew the flat ${['over the bakery', 'with the red door', 'by the canal'][i] ?? ''}.`,
    });
  });
  addAddress(draft, key('refuge-bed'), {
    ...{ childId: girl.id, kind: 'PLACEMENT', line1: 'Respite bed, 3 Foxmeadle', town: 'Telford' },
    ...{ postcode: 'TF4 7VO', from: '2014-10-26', protected: true },
  });
};

export const tellHealthOfHolly = ({ draft, key }: Scene, girl: WorldChild): void => {
  const childId = girl.id;
  addCamhs(draft, key('camhs'), {
    ...{ childId, referredAt: at('2014-02-10', '10:00'), status: 'IN_TREATMENT' },
    riskSummary: 'Self-harm by cutting; low mood; risk rises after contact with older associates.',
    therapyNotes:
      'Session 9: Holly spoke of being passed between men and of feeling already ruined.',
  });
  addSexualHealth(draft, key('clinic'), {
    ...{ childId, at: at('2014-09-30', '16:20'), concernOfExploitation: true },
    detail: 'Holly asked for emergency contraception; three partners in a month, all over 20.',
  });
  addAttendance(draft, key('cuts'), {
    ...{ childId, at: at('2014-10-26', '03:15'), safeguardingConcern: true, cpIsViewed: true },
    presentingComplaint:
      'Superficial cuts to the left forearm after being missing; smells of alcohol.',
    explanationConsistent: 'NO',
    injuries: [{ kind: 'LACERATION', site: 'ARM', ageEstimate: 'hours', fracture: false }],
  });
  addSafeguardingContact(draft, key('nurse'), {
    ...{
      childId,
      at: at('2014-10-27', '09:30'),
      role: 'NAMED_NURSE',
      with: ['SOCIAL_CARE', 'POLICE'],
    },
    theme: 'Exploitation and self-harm',
    action: 'Named nurse joins Holly’s plan and calls the ward for each attendance',
  });
};
