import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from '../embedded-postgres-error.js';
import { commandOf, identityOf, isAlive, type ProcessIdentity } from '../lock/process-identity.js';

const POLL_MS = 10;
const START_PATIENCE_MS = 20_000;

/** After this a fast shutdown is followed by an immediate one, which loses nothing committed. */
const STOP_PATIENCE_MS = 2_500;

/** A server that runs: the process, and the port it listens on. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

/** What the server itself writes about its state. */
export interface PidFile extends RunningServer {
  readonly isReady: boolean;
}

/** `postmaster.pid`: line 1 the process, 4 the port, 8 the state. */
export const readPidFile = (clusterDir: string): PidFile | null => {
  try {
    const lines = readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n');
    const isReady = (lines[7] ?? '').trim() === 'ready';
    return { pid: Number(lines[0]), port: Number(lines[3]), isReady };
  } catch {
    return null;
  }
};

/** The number alone proves nothing: after a crash another program may have it. */
const isServerOf = (clusterDir: string, pid: number): boolean =>
  commandOf(pid)?.includes(clusterDir) ?? false;

/**
 * The live server of a cluster, waited for if it is on its way up or down; null when there is none,
 * and then a stale `postmaster.pid` is gone as well.
 */
export const findServer = async (clusterDir: string): Promise<RunningServer | null> => {
  for (let waitedMs = 0; waitedMs < START_PATIENCE_MS; waitedMs += POLL_MS) {
    const found = readPidFile(clusterDir);
    if (!found) return null;
    if (!isServerOf(clusterDir, found.pid)) {
      rmSync(join(clusterDir, 'postmaster.pid'), { force: true });
      return null;
    }
    if (found.isReady) return found;
    await sleep(POLL_MS);
  }
  throw new EmbeddedPostgresError('PostgreSQL is neither ready nor gone');
};

/** Fast shutdown, which ends sessions and writes a checkpoint; returns when the process is gone. */
export const stopServer = async (clusterDir: string): Promise<void> => {
  const found = readPidFile(clusterDir);
  const identity = found && identityOf(found.pid);
  if (!identity || !isServerOf(clusterDir, found.pid)) return;
  signal(found.pid, 'SIGINT');
  if (await isGoneWithin(identity)) return;
  signal(found.pid, 'SIGQUIT');
  if (await isGoneWithin(identity)) return;
  throw new EmbeddedPostgresError(`PostgreSQL (process ${String(found.pid)}) does not stop`);
};

const signal = (pid: number, name: 'SIGINT' | 'SIGQUIT'): void => {
  try {
    process.kill(pid, name);
  } catch {
    // It went by itself in between, which is what we want.
  }
};

/** By its identity: a process that ends has no command line any more some time before it has ended. */
const isGoneWithin = async (identity: ProcessIdentity): Promise<boolean> => {
  for (let waitedMs = 0; waitedMs < STOP_PATIENCE_MS; waitedMs += POLL_MS) {
    if (!isAlive(identity)) return true;
    await sleep(POLL_MS);
  }
  return false;
};
