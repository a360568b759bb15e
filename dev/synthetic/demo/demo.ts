import { finishWorld } from '../draft/finish-world.js';
import { addStaff } from '../draft/staff.js';
import { WorldDraft } from '../draft/world-draft.js';
import type { World } from '../world.js';
import { tellStory } from '../stories.js';
import { demoReference, addDemoUnits } from './demo-reference.js';
import { demoScripts } from './demo-stories.js';

/** Twenty children under the law of 2026: small enough to read, nothing of 2014 in it. */
export const buildDemo = (seed: string): World => {
  const draft = new WorldDraft({
    dataset: 'demo',
    asOf: '2026-06-01T09:00:00Z',
    ruleset: 'EW_2026',
    forceCode: '99',
    seed: `demo:${seed}`,
  });
  addStaff(draft);
  addDemoUnits(draft);
  for (const script of demoScripts) tellStory(draft, script);
  return finishWorld(draft, demoReference(draft));
};
