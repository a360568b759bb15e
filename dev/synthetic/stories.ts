import { openScene } from './stories/story-builder.js';
import type { StoryScript } from './stories/story-builder.js';
import { linkageSpecials } from './stories/linkage.js';
import { st01 } from './stories/st-01.js';
import { st02 } from './stories/st-02.js';
import { st03 } from './stories/st-03.js';
import { st04 } from './stories/st-04.js';
import { st05 } from './stories/st-05.js';
import { st06 } from './stories/st-06.js';
import { st07 } from './stories/st-07.js';
import { st08 } from './stories/st-08.js';
import { st09 } from './stories/st-09.js';
import { st10 } from './stories/st-10.js';
import { st11 } from './stories/st-11.js';
import { st12 } from './stories/st-12.js';
import { st13 } from './stories/st-13.js';
import { st14 } from './stories/st-14.js';
import { st15 } from './stories/st-15.js';
import { st16 } from './stories/st-16.js';
import { st17 } from './stories/st-17.js';
import { st18 } from './stories/st-18.js';
import { st19 } from './stories/st-19.js';
import { st20 } from './stories/st-20.js';
import { st21 } from './stories/st-21.js';
import { st22 } from './stories/st-22.js';
import { st23 } from './stories/st-23.js';
import { st24 } from './stories/st-24.js';
import { st25 } from './stories/st-25.js';
import type { WorldDraft } from './draft/world-draft.js';
import type { Story } from './world.js';

/** The inspection report's own cases, then the four linkage specials. */
export const storyScripts: readonly StoryScript[] = [
  ...[st01, st02, st03, st04, st05, st06, st07, st08, st09, st10, st11, st12, st13],
  ...[st14, st15, st16, st17, st18, st19, st20, st21, st22, st23, st24, st25],
  ...linkageSpecials,
];

/** Tells a script into the draft and notes what `childview stories` prints of it. */
export const tellStory = (draft: WorldDraft, script: StoryScript): Story => {
  const told = script.tell(openScene(draft, script.story));
  const childIds = told.children.map(({ id }) => id);
  const discussion = draft.socialCare.strategyDiscussions.find(
    (held) => held.closedAt === null && held.childIds.includes(childIds[0] ?? ''),
  );
  const story: Story = {
    story: script.story,
    title: script.title,
    childIds,
    episodes: {
      ...(discussion && { S47_STRATEGY_CP: discussion.reference }),
      ...told.episodes,
      ...(told.urn !== undefined && { CRIMINAL_INVESTIGATION_CHARGING: told.urn }),
    },
    urn: told.urn ?? null,
    raises: script.raises,
    doesNotRaise: script.doesNotRaise ?? [],
  };
  draft.stories.push(story);
  return story;
};
