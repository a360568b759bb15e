/** Processes of a partnership, by what they are, and their sudden ends. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Partnership } from '../../journeys/support/partnership.js';
import { childrenOf, isRunning, until } from '../../cli/support/processes.js';
import { joinServer } from './published.js';

const marks = { police: 'subgraphs/main.js\0police', gateway: 'gateway/main.js' } as const;

const pidOf = ({ run }: Partnership, name: keyof typeof marks): number | undefined =>
  childrenOf(run.pid).find((pid) =>
    readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').includes(marks[name]),
  );

/** `kill -9`; whoever started it starts it again. Resolves when another is there in its place. */
export const killProcess = async (
  partnership: Partnership,
  name: keyof typeof marks,
): Promise<void> => {
  const pid = pidOf(partnership, name);
  if (pid === undefined) throw new Error(`There is no ${name}`);
  process.kill(pid, 'SIGKILL');
  await until(() => {
    const now = pidOf(partnership, name);
    return now !== undefined && now !== pid;
  }, 20_000);
};

const postmasterIn = (dataDir: string): number => {
  const folder = join(dataDir, 'postgres');
  const settings = readFileSync(join(folder, 'settings.json'), 'utf8');
  const clusterDir = /"clusterDir": "([^"]+)"/.exec(settings)?.[1] ?? 'cluster';
  return Number.parseInt(
    readFileSync(join(resolve(folder, clusterDir), 'postmaster.pid'), 'utf8'),
    10,
  );
};

/** `kill -9` of PostgreSQL, and its start on what is on disk, as an operator's service manager would. */
export const killDatabase = async ({ dataDir }: Partnership): Promise<void> => {
  const pid = postmasterIn(dataDir);
  process.kill(pid, 'SIGKILL');
  await until(() => !isRunning(pid), 5_000);
  await joinServer(dataDir);
};
