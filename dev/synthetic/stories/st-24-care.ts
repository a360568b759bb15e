import { at } from '../civil-time.js';
import {
  addAttendance,
  addCamhs,
  addLacHealthAssessment,
  addSexualHealth,
} from '../draft/health.js';
import { addAddress, addLookedAfter } from '../draft/social-care.js';
import type { WorldChild } from '../world.js';
import type { Teenager } from './st-24-teenagers.js';
import type { Scene } from './story-builder.js';

const area = 'E10000034';
const since = '2014-01-27';

interface One {
  readonly teenager: Teenager;
  readonly child: WorldChild;
}

export const tellCare = ({ draft, key }: Scene, { teenager, child }: One): void => {
  const address = addAddress(draft, key(teenager.key), {
    ...{ childId: child.id, kind: 'PLACEMENT', town: 'Worcester', postcode: teenager.postcode },
    ...{ line1: `${teenager.home}, ${child.givenName}’s room`, from: since, protected: true },
  });
  addLookedAfter(draft, key(teenager.key), {
    ...{ childId: child.id, area, legalStatus: 'C2', since, current: true, reviewCount: 2 },
    ...{ lastReviewOn: '2014-07-10', initialHealthAssessmentOn: '2014-02-20' },
    placements: [
      {
        ...{ type: 'K2', provider: teenager.home, from: since, to: null, distanceMiles: 21 },
        ...{ postcode: teenager.postcode, addressId: address.id, undisclosed: true },
      },
    ],
  });
};

export const tellHealth = ({ draft, key }: Scene, { teenager, child }: One): void => {
  const childId = child.id;
  addLacHealthAssessment(draft, key(teenager.key), {
    ...{ childId, kind: 'INITIAL', dueFrom: since, at: at('2014-02-20', '10:00') },
  });
  addCamhs(draft, key(teenager.key), {
    ...{ childId, referredAt: at('2014-03-17', '10:00'), status: 'WAITING' },
    riskSummary: `${child.givenName}: outbursts when plans change`,
    therapyNotes: teenager.therapy,
  });
  addSexualHealth(draft, key(teenager.key), {
    ...{ childId, at: at('2014-09-11', '15:30') },
    detail: `${child.givenName}: advice and screening at the home’s request, nothing found.`,
  });
  addAttendance(draft, key(teenager.key), {
    ...{ childId, at: at('2014-05-03', '19:00'), setting: 'MINOR_INJURIES', cpIsViewed: true },
    presentingComplaint: `${child.givenName}’s hand, swollen after striking a wall`,
    injuries: [{ kind: 'SPRAIN', site: 'HAND', ageEstimate: 'hours', fracture: false }],
  });
};
