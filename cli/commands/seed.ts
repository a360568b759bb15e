import { mkdirSync } from 'node:fs';
import { openDatabases } from '../../subgraphs/shared/database/open-databases.js';
import { CommandFailure } from '../command-failure.js';
import { readCliConfig } from '../config.js';
import { findRun } from '../running/run-file.js';
import { fillDatabases, type FillWish } from '../start/databases/fill-databases.js';
import { StopRequested } from '../start/ending.js';
import { createProgress } from '../start/progress.js';
import { requireDataset } from './stories.js';
import { endingBySignal } from './start.js';

export interface SeedOptions {
  readonly dataset: string;
  readonly again?: boolean;
}

const fill = async (wish: FillWish): Promise<void> => {
  const { loaded, prepared } = await fillDatabases(wish);
  wish.progress.end();
  const isNew = [...loaded.values()].some(({ records }) => records > 0);
  const message = isNew
    ? `${prepared.dataset} is loaded.`
    : `The databases hold ${prepared.dataset} already; --again loads it anew.`;
  process.stdout.write(`${message}\n`);
};

/**
 * `childview seed`: makes and fills the databases, and stops again.
 * @throws CommandFailure where a start runs: its processes know the dataset that they started with
 */
export const runSeed = async (options: SeedOptions): Promise<void> => {
  const dataset = requireDataset(options.dataset);
  const config = readCliConfig();
  const { dataDir } = config;
  if (findRun(dataDir)) {
    throw new CommandFailure('failed', `Child view runs on ${dataDir}: stop it before you seed.`);
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const progress = createProgress(process.stdout);
  const ending = endingBySignal();
  try {
    const opened = await openDatabases(config.databases, { dataDir, log: progress.say });
    ending.onEnd(() => opened.stop());
    const { urls } = opened;
    const isAgain = options.again ?? false;
    await fill({ config, urls, dataset, isAgain, progress, signal: ending.signal });
  } catch (reason) {
    if (!(reason instanceof StopRequested)) throw reason;
    throw new CommandFailure('failed', 'Stopped: what was not loaded whole is not loaded.');
  } finally {
    progress.end();
    await ending.giveBack();
  }
};
