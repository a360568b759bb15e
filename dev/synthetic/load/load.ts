import { addStaff } from '../draft/staff.js';
import { finishWorld } from '../draft/finish-world.js';
import { WorldDraft } from '../draft/world-draft.js';
import { addPopulation } from '../wm2014/population.js';
import type { World } from '../world.js';
import type { LoadName } from '../world/common.js';
import { addDetained } from './detained.js';
import { addFailings } from './failings.js';
import { addFamilies } from './families.js';
import { addHealthEvents } from './health-events.js';
import { addChildrenInCare } from './in-care.js';
import type { Part } from './part.js';
import { addPoliceEvents } from './police-events.js';
import { addLoadUnits, loadReference } from './reference.js';
import { addReferrals } from './referrals.js';
import { addStories } from './stories.js';

/** Children a part: few enough to be forgotten once written, enough for statements worth their while. */
export const CHILDREN_A_PART = 500;

/** More households than children of a part there cannot be. */
const HOUSEHOLDS_A_PART = CHILDREN_A_PART;

export const childrenOf = (dataset: LoadName): number => Number(dataset.slice('load:'.length));

/**
 * As many children as its name says, at England's rates, in parts that are made one after another:
 * the memory of one is all that it takes. Ids depend on the number of the child alone, so that
 * `load:1000` is the first thousand children of `load:100000`.
 */
export function* buildLoad(dataset: LoadName, seed: string): Generator<World> {
  const serials = new Map<string, number>();
  const children = childrenOf(dataset);
  for (let number = 0; number * CHILDREN_A_PART < children; number += 1) {
    const draft = new WorldDraft({
      ...{ dataset, asOf: '2026-06-01T09:00:00Z', ruleset: 'EW_2026', forceCode: '99' },
      ...{ seed: `load:${seed}:${String(number)}`, part: number, serials },
    });
    const count = Math.min(CHILDREN_A_PART, children - number * CHILDREN_A_PART);
    yield buildPart(draft, { number, count });
  }
}

const buildPart = (draft: WorldDraft, of: { number: number; count: number }): World => {
  if (of.number === 0) {
    addStaff(draft);
    addLoadUnits(draft);
  }
  const people = addPopulation(draft, of.count, of.number * HOUSEHOLDS_A_PART);
  const part: Part = { draft, people, number: of.number };
  addFamilies(part);
  addReferrals(part);
  addChildrenInCare(part);
  addPoliceEvents(part);
  addDetained(part);
  addFailings(part);
  addHealthEvents(part);
  if (of.number === 0) addStories(part);
  return finishWorld(draft, loadReference(draft));
};
