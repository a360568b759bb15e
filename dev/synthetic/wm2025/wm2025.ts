import { finishWorld } from '../draft/finish-world.js';
import { addStaff } from '../draft/staff.js';
import { WorldDraft } from '../draft/world-draft.js';
import { addPopulation } from '../wm2014/population.js';
import type { World } from '../world.js';
import { addBacklog2025 } from './backlog.js';
import { addHub2025, reference2025 } from './reference.js';

/** As many children as the dataset has; assumed. */
const CHILDREN = 3_000;

/**
 * The same force eleven years on, when its inspectorate issued an accelerated cause of concern: a backlog
 * of safeguarding referrals that had grown from 1,023 to 2,828. Nothing else of it was published, so
 * nothing else is here: no story, no custody, no charging file.
 */
export const buildWm2025 = (seed: string): World => {
  const draft = new WorldDraft({
    dataset: 'wm2025',
    asOf: '2025-09-30T09:00:00Z',
    ruleset: 'EW_2026',
    forceCode: '22',
    seed: `wm2025:${seed}`,
  });
  addStaff(draft);
  const hub = addHub2025(draft);
  addBacklog2025(draft, addPopulation(draft, CHILDREN), hub);
  return finishWorld(draft, reference2025(draft));
};
