import { at } from '../civil-time.js';
import { addDiscussion, addReferral, addSection47 } from '../draft/pathway.js';
import type { WorldChild } from '../world.js';
import { nameOf, type Part } from './part.js';

const STORIES = 5;

/** The children with the most records, each with an episode that one can ask under. */
export const addStories = (part: Part): void => {
  part.people.slice(0, STORIES).forEach((child, n) => {
    addStory(part, child, n);
  });
};

const addStory = ({ draft }: Part, child: WorldChild, n: number): void => {
  const story = `LD-${String(n + 1).padStart(2, '0')}`;
  const receivedAt = at('2026-05-28', '09:15');
  const referral = addReferral(draft, `story:${story}`, {
    ...{ childId: child.id, area: child.area, receivedAt, source: 'SCHOOL' },
    narrative: `${nameOf(child)}: a bruise that nobody can explain.`,
  });
  const discussion = addDiscussion(draft, draft.serial('discussion'), {
    ...{ childIds: [child.id], area: child.area, referralIds: [referral.id] },
    heldAt: at('2026-05-28', '16:30'),
  });
  addSection47(draft, `story:${story}`, {
    ...{ discussion, childId: child.id, endedOn: null, outcome: null },
  });
  draft.stories.push({
    ...{ story, title: 'Child with many records', childIds: [child.id], urn: null },
    ...{ episodes: { S47_STRATEGY_CP: discussion.reference }, raises: [], doesNotRaise: [] },
  });
};
