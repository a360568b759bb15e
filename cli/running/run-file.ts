import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { withFolderLock } from '../../subgraphs/shared/database/embedded-postgres/lock/folder-lock.js';
import {
  identityOf,
  isAlive,
} from '../../subgraphs/shared/database/embedded-postgres/lock/process-identity.js';
import { CommandFailure } from '../command-failure.js';

const subgraphs = z.object({
  police: z.string(),
  'social-care': z.string(),
  health: z.string(),
  cps: z.string(),
});

const runFile = z.object({
  /** The supervisor; the processes below it are its children. */
  pid: z.number(),
  /** Tells the supervisor from a later process of the same number. */
  identity: z.string(),
  state: z.enum(['STARTING', 'RUNNING']),
  dataset: z.string(),
  urls: z.object({
    graphql: z.string(),
    issuer: z.string(),
    subgraphs,
    /** Where each process says how it is. */
    admin: subgraphs.extend({ gateway: z.string() }),
  }),
  ports: z.object({ gateway: z.number(), admin: z.number(), issuer: z.number() }),
});

/** Where a start runs, for `token`, `query` and tests. Holds addresses, no secret. */
export type Run = z.infer<typeof runFile>;

/** A run as `start` describes it; who runs it is added here. */
export type RunDescription = Omit<Run, 'pid' | 'identity'>;

const pathIn = (dataDir: string): string => join(dataDir, 'run.json');

const read = (dataDir: string): Run | null => {
  try {
    return runFile.parse(JSON.parse(readFileSync(pathIn(dataDir), 'utf8')));
  } catch {
    return null; // None, or one of another version.
  }
};

/** The start that runs on this data directory; null when there is none, or it was killed. */
export const findRun = (dataDir: string): Run | null => {
  const run = read(dataDir);
  return run !== null && isAlive(run.identity) ? run : null;
};

/** Whether a start was killed here, so that what it left may still be on its way out. */
export const wasKilled = (dataDir: string): boolean =>
  read(dataDir) !== null && findRun(dataDir) === null;

const write = (dataDir: string, description: RunDescription): void => {
  const run: Run = { pid: process.pid, identity: identityOf(process.pid) ?? '', ...description };
  const draft = `${pathIn(dataDir)}.${String(process.pid)}`;
  writeFileSync(draft, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, pathIn(dataDir));
};

/**
 * Takes the data directory for this process, or says who has it.
 * @throws CommandFailure when another start runs on it
 */
export const claimDataDir = async (dataDir: string, run: RunDescription): Promise<void> => {
  const lock = join(dataDir, 'run.lock');
  // The database's own account has to pass through the data directory.
  mkdirSync(lock, { recursive: true, mode: 0o711 });
  await withFolderLock(lock, () => {
    const other = findRun(dataDir);
    if (other) {
      const message = `Child view runs on ${dataDir} already: ${other.urls.graphql} (process ${String(other.pid)}).`;
      throw new CommandFailure('failed', `${message}\nStop it, or set DATA_DIR to another folder.`);
    }
    write(dataDir, run);
    return Promise.resolve();
  });
};

/** Says that the run answers now, and where. Only for the process that has claimed the directory. */
export const announceRun = (dataDir: string, run: RunDescription): void => {
  write(dataDir, run);
};

/** Leaves the data directory; another start's word is not touched. */
export const releaseDataDir = (dataDir: string): void => {
  if (read(dataDir)?.pid === process.pid) rmSync(pathIn(dataDir), { force: true });
};

/** @throws CommandFailure when nothing runs on the data directory, or not yet */
export const requireRun = (dataDir: string): Run => {
  const run = findRun(dataDir);
  if (run?.state === 'RUNNING') return run;
  const message = run
    ? 'Child view is still starting: try again when its block has been printed.'
    : `Child view is not running on ${dataDir}. Start it with: npm start`;
  throw new CommandFailure('failed', message);
};
