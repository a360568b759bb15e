import { buildDemo } from './demo/demo.js';
import { buildLoad, childrenOf } from './load/load.js';
import { buildWm2014 } from './wm2014/wm2014.js';
import { buildWm2025 } from './wm2025/wm2025.js';
import type { Story, World } from './world.js';
import type { DatasetName, FixedDatasetName, LoadName } from './world/common.js';

const builders: Readonly<Record<FixedDatasetName, (seed: string) => World>> = {
  wm2014: buildWm2014,
  wm2025: buildWm2025,
  demo: buildDemo,
};

/** Datasets of one size. */
export const datasetNames: readonly FixedDatasetName[] = ['wm2014', 'wm2025', 'demo'];

/** What may be named, as people read it. */
export const datasetsKnown = `${datasetNames.join(', ')}, load:<children>`;

/** From one child to half a million: there are not more identifiers in the ranges that nobody is issued. */
const isLoadName = (text: string): text is LoadName =>
  /^load:(?:[1-9]\d{0,4}|[1-4]\d{5}|500000)$/.test(text);

const isFixedName = (text: string): text is FixedDatasetName =>
  datasetNames.some((name) => name === text);

export const isDatasetName = (text: string): text is DatasetName =>
  isFixedName(text) || isLoadName(text);

/** How many children a load has; null for a dataset of one size. */
export const loadSize = (dataset: string): number | null =>
  isLoadName(dataset) ? childrenOf(dataset) : null;

/**
 * The synthetic world of a dataset, part by part: one part but for a load. The same bytes for the same
 * seed. Another seed keeps the stories and every published figure, and changes the people around them.
 * @throws RangeError for an unknown dataset.
 */
export function* generateParts(dataset: string, seed = '1'): Generator<World> {
  if (isLoadName(dataset)) yield* buildLoad(dataset, seed);
  else if (isFixedName(dataset)) yield builders[dataset](seed);
  else throw new RangeError(`unknown dataset; known: ${datasetsKnown}`);
}

/**
 * The whole world of a dataset of one part.
 * @throws RangeError for an unknown dataset, and for one of several parts.
 */
export const generate = (dataset: string, seed = '1'): World => {
  const parts = generateParts(dataset, seed);
  const [first, second] = [parts.next(), parts.next()];
  if (first.done || !second.done) throw new RangeError('a dataset of several parts');
  return first.value;
};

/** The stories of a dataset: they are in its first part. */
export const storiesOf = (dataset: string): readonly Story[] => {
  const [first] = generateParts(dataset);
  return first?.stories ?? [];
};
