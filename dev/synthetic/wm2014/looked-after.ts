import { addDays } from '../../../schema/time/instant.js';
import { at, workingDaysAfter } from '../civil-time.js';
import { addLacHealthAssessment } from '../draft/health.js';
import { addLookedAfter } from '../draft/social-care.js';
import type { WorldDraft } from '../draft/world-draft.js';
import { childrensHomes } from '../names.js';
import type { WorldChild } from '../world.js';
import type { LookedAfterStatus } from '../world/social-care-plans.js';
import { dayBetween } from './population.js';

const CHILDREN = 62;

/** Children in care, with their placement and their initial health assessment. */
export const addLookedAfterChildren = (draft: WorldDraft, people: readonly WorldChild[]): void => {
  const old = people.filter(({ dateOfBirth }) => (dateOfBirth ?? '') < '2011-01-01');
  draft
    .stream('looked-after')
    .shuffle(old)
    .slice(0, CHILDREN)
    .forEach((child) => {
      addOne(draft, child);
    });
};

const addOne = (draft: WorldDraft, child: WorldChild): void => {
  const random = draft.stream(`looked-after:${child.id}`);
  const since = dayBetween(random, '2012-01-10', '2014-10-20');
  const isHome = random.chance(0.18);
  const healthOn = workingDaysAfter(since, random.whole(8, 30));
  const isSeen = healthOn < '2014-11-14';
  addLookedAfter(draft, child.id, {
    ...{ childId: child.id, area: child.area, since, current: true },
    legalStatus: random.pick<LookedAfterStatus['legalStatus']>([
      'C1',
      'C2',
      'C2',
      'V2',
      'V2',
      'E1',
    ]),
    lastReviewOn: since < '2014-10-01' ? dayBetween(random, later(since), '2014-11-12') : null,
    reviewCount: since < '2014-10-01' ? random.whole(1, 5) : 0,
    initialHealthAssessmentOn: isSeen ? healthOn : null,
    placements: [
      {
        ...{
          type: isHome ? 'K2' : random.pick(['U1', 'U4', 'U4', 'U6'] as const),
          from: since,
          to: null,
        },
        provider: isHome ? random.pick(childrensHomes) : 'Foster carers',
        ...{ postcode: child.postcode, addressId: null, distanceMiles: random.whole(1, 45) },
        undisclosed: random.chance(0.1),
      },
    ],
  });
  addLacHealthAssessment(draft, child.id, {
    ...{
      childId: child.id,
      kind: 'INITIAL',
      dueFrom: since,
      at: isSeen ? at(healthOn, '10:30') : null,
    },
  });
};

/** The first review is not before a fortnight in care. */
const later = (since: string): string =>
  addDays(since, 14) < '2014-10-15' ? addDays(since, 14) : '2014-10-15';
