import { buildDemo } from './demo/demo.js';
import { buildWm2014 } from './wm2014/wm2014.js';
import { buildWm2025 } from './wm2025/wm2025.js';
import type { World } from './world.js';
import type { DatasetName } from './world/common.js';

const builders: Readonly<Record<DatasetName, (seed: string) => World>> = {
  wm2014: buildWm2014,
  wm2025: buildWm2025,
  demo: buildDemo,
};

export const datasetNames: readonly DatasetName[] = ['wm2014', 'wm2025', 'demo'];

export const isDatasetName = (text: string): text is DatasetName =>
  datasetNames.some((name) => name === text);

/**
 * The whole synthetic world of a dataset: the same bytes for the same seed. Another seed keeps the
 * stories and every published figure, and changes the people around them.
 * @throws RangeError for an unknown dataset.
 */
export const generate = (dataset: string, seed = '1'): World => {
  if (!isDatasetName(dataset)) {
    throw new RangeError(`unknown dataset; known: ${datasetNames.join(', ')}`);
  }
  return builders[dataset](seed);
};
