import { addDays, type CivilDate } from '../../../schema/time/instant.js';
import { at, workingDaysAfter } from '../civil-time.js';
import { addLacHealthAssessment } from '../draft/health.js';
import { addLookedAfter } from '../draft/social-care.js';
import { childrensHomes } from '../names.js';
import { dayBetween } from '../wm2014/population.js';
import type { WorldChild } from '../world.js';
import type { LookedAfterStatus } from '../world/social-care-plans.js';
import { expected, lastDay, type Part } from './part.js';
import { standing } from './rates.js';

/** Children in care, with their placement and their initial health assessment. */
export const addChildrenInCare = (part: Part): void => {
  const { draft, people } = part;
  const random = draft.stream('looked-after');
  const old = people.filter(({ dateOfBirth }) => (dateOfBirth ?? '9') < '2022-01-01');
  const count = expected((standing.lookedAfter * people.length) / 10_000, random);
  for (const child of random.shuffle(old).slice(0, count)) addInCare(part, child);
};

const addInCare = ({ draft }: Part, child: WorldChild): void => {
  const random = draft.stream(`looked-after:${child.id}`);
  const since: CivilDate = dayBetween(random, '2022-01-10', '2026-04-20');
  const isHome = random.chance(0.15);
  const healthOn = workingDaysAfter(since, random.whole(8, 26));
  const initialHealthAssessmentOn = healthOn <= lastDay ? healthOn : null;
  addLookedAfter(draft, child.id, {
    ...{ childId: child.id, area: child.area, since, current: true, initialHealthAssessmentOn },
    legalStatus: random.pick<LookedAfterStatus['legalStatus']>(['C1', 'C2', 'C2', 'V2', 'E1']),
    ...{ lastReviewOn: dayBetween(random, addDays(since, 14), lastDay), reviewCount: 1 },
    placements: [
      {
        ...{ type: isHome ? 'K2' : 'U4', from: since, to: null, undisclosed: random.chance(0.1) },
        provider: isHome ? random.pick(childrensHomes) : 'Foster carers',
        ...{ postcode: child.postcode, addressId: null, distanceMiles: random.whole(1, 45) },
      },
    ],
  });
  const seenAt = initialHealthAssessmentOn && at(initialHealthAssessmentOn, '10:30');
  const due = { childId: child.id, kind: 'INITIAL', dueFrom: since, at: seenAt } as const;
  addLacHealthAssessment(draft, child.id, due);
};
