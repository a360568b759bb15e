/** Partnerships that test files of one Jest run share: a start costs more than most of what they ask. */
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { findRun } from '../../../cli/running/run-file.js';
import { errorCode } from '../../../subgraphs/shared/database/error-code.js';
import { testDataDir } from '../../support/database-config.js';
import {
  attach,
  childOf,
  environmentOf,
  episodeOf,
  operation,
  type Partnership,
  unhurried,
} from './partnership.js';

/** `READ`: nobody writes a record of it. `WRITTEN`: each file writes about children of its own. */
export type Shared = 'READ' | 'WRITTEN';

/** Outlives the worker that starts it; the end of the run ends it (test/support/global-setup.ts). */
const start = (dataDir: string): void => {
  const log = openSync(join(dataDir, 'start.log'), 'w');
  spawn(process.execPath, [resolve('cli/childview.mjs'), 'start'], {
    env: { PATH: process.env.PATH, ...environmentOf(dataDir), ...unhurried },
    stdio: ['ignore', log, log],
    detached: true,
  }).unref();
  closeSync(log);
};

/** Resolves when it answers; whoever waits for one that never does is told by the test's own timeout. */
const running = (dataDir: string): Promise<void> =>
  new Promise((done) => {
    const look = (): void => {
      if (findRun(dataDir)?.state !== 'RUNNING') return;
      watcher.close();
      done();
    };
    const watcher = watch(dataDir, look);
    look();
  });

/**
 * Resolves when every owner has answered: the first question to processes that have just started, on a machine that
 * starts others, may take an owner longer than it is given.
 */
const awake = async (partnership: Partnership): Promise<void> => {
  const purpose = 'S47_STRATEGY_CP';
  const isWaiting = async (): Promise<boolean> => {
    const { errors } = await partnership.ask({
      ...{ as: 'mash-police', purpose, episode: episodeOf('ST-24', purpose) },
      ...{ document: operation('child-view'), variables: { id: childOf('ST-24') } },
    });
    return errors.some(({ extensions }) => extensions.code === 'SOURCE_UNAVAILABLE');
  };
  while (await isWaiting());
};

/** The one of this run, started by whichever file needs it first. Stopping it is the run's business. */
export const sharedPartnership = async (shared: Shared): Promise<Partnership> => {
  const dataDir = join(testDataDir(), `partnership-${shared.toLowerCase()}`);
  if (isMine(dataDir)) start(dataDir);
  await running(dataDir);
  const partnership = attach(dataDir, () => Promise.resolve());
  await awake(partnership);
  return partnership;
};

/** Whoever makes the folder starts what runs in it. */
const isMine = (dataDir: string): boolean => {
  mkdirSync(testDataDir(), { recursive: true, mode: 0o711 });
  try {
    mkdirSync(dataDir, { mode: 0o711 });
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    return false;
  }
};
