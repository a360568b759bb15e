import pc from 'picocolors';
import { datasetsKnown, isDatasetName, storiesOf } from '../../dev/synthetic/generate.js';
import type { Story } from '../../dev/synthetic/world.js';
import type { DatasetName } from '../../dev/synthetic/world/common.js';
import { CommandFailure } from '../command-failure.js';
import { readCliConfig } from '../config.js';
import { findRun } from '../running/run-file.js';
import { printTable } from './print-table.js';

export interface StoriesOptions {
  readonly json?: boolean;
  /** Absent: the one that runs, else `DATASET`, else wm2014. */
  readonly dataset?: string;
}

/** @throws CommandFailure (wrong use) with the datasets that there are */
export const requireDataset = (name: string): DatasetName => {
  if (isDatasetName(name)) return name;
  const message = `There is no dataset of that name. The datasets are ${datasetsKnown}.`;
  throw new CommandFailure('wrongUse', message);
};

const printed = ({ story, title, childIds, episodes, urn }: Story) => ({
  story,
  title,
  childIds,
  episodes,
  urn,
});

const rowsOf = ({ story, title, childIds, episodes }: Story): readonly (readonly string[])[] => {
  const references = Object.entries(episodes).map(([purpose, episode]) => `${purpose} ${episode}`);
  const further = Array.from(
    { length: Math.max(childIds.length, references.length) },
    (_, index) => ['', pc.dim(childIds[index] ?? ''), pc.cyan(references[index] ?? '')],
  );
  return [[pc.bold(story), title], ...further];
};

const printStory = (story: Story): void => {
  const [head = [], ...rows] = rowsOf(story);
  process.stdout.write(`${head.join('  ')}\n`);
  printTable(rows);
};

/** `childview stories`: the story children, and the episodes under which they may be asked about. */
export const printStories = ({ json, dataset }: StoriesOptions): void => {
  const config = readCliConfig();
  const running = findRun(config.dataDir)?.dataset;
  const stories = storiesOf(requireDataset(dataset ?? running ?? config.dataset ?? 'wm2014'));
  if (json) process.stdout.write(`${JSON.stringify(stories.map(printed), null, 2)}\n`);
  else stories.forEach(printStory);
};
