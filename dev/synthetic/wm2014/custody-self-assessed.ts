import { addDays } from '../../../schema/time/instant.js';
import { at } from '../civil-time.js';
import { addChild } from '../draft/children.js';
import { addCustodyRecord } from '../draft/custody.js';
import { addLookedAfter } from '../draft/social-care.js';
import type { WorldDraft } from '../draft/world-draft.js';
import { childrensHomes, surnames } from '../names.js';

const three = [
  ['2014-06-16', 'Shannon', 'FEMALE', 14],
  ['2014-07-08', 'Corey', 'MALE', 15],
  ['2014-08-20', 'Dale', 'MALE', 15],
] as const;

/**
 * "three young people who were arrested following incidents at a care home. All were held": for a
 * breach of the peace, without charge, so that no certificate arises (assumed).
 */
export const addSelfAssessedCustody = (draft: WorldDraft): void => {
  three.forEach(([day, givenName, sex, age], n) => {
    const random = draft.stream(`self-assessed-custody:${String(n)}`);
    const child = addChild(draft, {
      ...{ key: `self-assessed:${String(n)}`, givenName, sex, area: 'E06000051' },
      familyName: random.pick(surnames),
      born: `${String(2014 - age)}-0${String(n + 2)}-1${String(n)}`,
    });
    addCustodyRecord(draft, `self-assessed:${String(n)}`, {
      ...{ child, codes: ['PU86116'], basis: 'BREACH_OF_THE_PEACE', sample: 'SELF_ASSESSED' },
      ...{ ageAtArrest: age, overnight: true, outcome: 'DETAINED_NO_ATTEMPT' },
      ...{ arrestedAt: at(day, '21:40'), releasedAt: at(addDays(day, 1), '09:00') },
      ...{ arrestedAtChildrensHome: true, lacStatus: 'LOOKED_AFTER' },
    });
    addLookedAfter(draft, `self-assessed:${String(n)}`, {
      ...{
        childId: child.id,
        area: child.area,
        legalStatus: 'C2',
        since: '2013-09-03',
        current: true,
      },
      ...{ reviewCount: 3, lastReviewOn: '2014-06-02', initialHealthAssessmentOn: '2013-09-24' },
      placements: [
        {
          ...{ type: 'K2', provider: random.pick(childrensHomes), from: '2013-09-03', to: null },
          ...{ postcode: child.postcode, addressId: null, distanceMiles: 17, undisclosed: false },
        },
      ],
    });
  });
};
