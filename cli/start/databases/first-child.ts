import { storiesOf } from '../../../dev/synthetic/generate.js';
import type { Story } from '../../../dev/synthetic/world.js';
import type { PreparedFile } from './prepared-file.js';

/** The girl of story ST-13: police, social care, health and the CPS all hold something of her. */
const firstStory = 'ST-13';

/** What choosing a child needs of a story. */
export type StoryReference = Pick<Story, 'story' | 'childIds' | 'episodes'>;

/** Whom the first command to try asks about: the first story's child, else the first who can be asked about. */
export const firstChildOf = (stories: readonly StoryReference[]): PreparedFile['firstChild'] => {
  const first = stories.find(({ story }) => story === firstStory);
  for (const { story, childIds, episodes } of first ? [first, ...stories] : stories) {
    const [childId, episode] = [childIds[0], episodes.S47_STRATEGY_CP];
    if (childId !== undefined && episode !== undefined) return { story, childId, episode };
  }
  return null;
};

/** The same where nobody has told the stories yet: it takes the better part of a second. */
export const findFirstChild = (dataset: string): PreparedFile['firstChild'] =>
  firstChildOf(storiesOf(dataset));
