import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * One PostgreSQL server for a whole Jest run: this names its data directory, the first test file
 * that needs a database starts it, and the end of the run, however it comes, removes it. Jest loads
 * this file before its resolver works, so it imports nothing of ours.
 */
export const DATA_DIR_VARIABLE = 'CHILDVIEW_TEST_DATA_DIR';

const PREFIX = 'childview-test-';

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** The server's process, or null when no test has started it. */
const serverOf = (dataDir: string): number | null => {
  try {
    const folder = join(dataDir, 'postgres');
    const settings = readFileSync(join(folder, 'settings.json'), 'utf8');
    const clusterDir = /"clusterDir": "([^"]+)"/.exec(settings)?.[1] ?? 'cluster';
    return Number.parseInt(
      readFileSync(join(resolve(folder, clusterDir), 'postmaster.pid'), 'utf8'),
      10,
    );
  } catch {
    return null;
  }
};

/** The starts that test files shared (test/journeys/support/shared-partnership.ts). */
const startsIn = (dataDir: string): readonly number[] =>
  ['read', 'written'].flatMap((name) => {
    try {
      const run = readFileSync(join(dataDir, `partnership-${name}`, 'run.json'), 'utf8');
      return [(JSON.parse(run) as { readonly pid: number }).pid];
    } catch {
      return [];
    }
  });

/** Signals a process and waits for its end, without events. */
const end = (pid: number, signal: NodeJS.Signals, mostMs: number): void => {
  if (isRunning(pid)) process.kill(pid, signal);
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; isRunning(pid) && waited < mostMs; waited += 10) {
    Atomics.wait(clock, 0, 0, 10);
  }
};

/** Ends what runs on it (the server at once: its data is thrown away), and removes it. */
const remove = (dataDir: string): void => {
  for (const pid of startsIn(dataDir)) end(pid, 'SIGTERM', 10_000);
  const server = serverOf(dataDir);
  if (server !== null) end(server, 'SIGQUIT', 1_000);
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
};

/** Runs that were killed could not clean up. */
const removeLeftovers = (): void => {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    if (!isRunning(Number.parseInt(name.slice(PREFIX.length), 10))) remove(join(tmpdir(), name));
  }
};

/** Tests that start the command share one build: none may swap it under another's feet. */
const build = (): void => {
  execFileSync(process.execPath, ['cli/build.mjs'], { stdio: 'inherit' });
};

export default function globalSetup(): void {
  build();
  removeLeftovers();
  const dataDir = join(tmpdir(), `${PREFIX}${String(process.pid)}-${randomUUID().slice(0, 8)}`);
  process.env[DATA_DIR_VARIABLE] = dataDir;
  process.once('exit', () => {
    remove(dataDir);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => process.exit(1));
  }
}
