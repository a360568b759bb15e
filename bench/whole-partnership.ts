/** The partnership as `npm start` runs it, for measuring: every process its own. Linux only. */
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRun, type Run } from '../cli/running/run-file.js';
import { readSettings } from '../subgraphs/shared/database/embedded-postgres/settings.js';
import { environmentOf, usesBelow, type ProcessUse } from './processes/process-use.js';

/** The server that its data directory's databases live in. */
const postgresPid = (dataDir: string): number => {
  const folder = join(dataDir, 'postgres');
  const cluster = readSettings(folder)?.clusterDir ?? 'cluster';
  const place = cluster.startsWith('/') ? cluster : join(folder, cluster);
  return Number(readFileSync(join(place, 'postmaster.pid'), 'utf8').split('\n')[0]);
};

export interface WholePartnership {
  readonly run: Run;
  readonly dataDir: string;
  /** Its own processes, by what they run: `gateway`, or the name of a subgraph. */
  use(): ReadonlyMap<string, ProcessUse>;
  /** The embedded server's first process. */
  postgresPid(): number;
  /** What one of them was given. */
  environment(name: string): Readonly<Record<string, string>>;
  /** Ends it; its data directory is left, and goes with {@link removeData}. */
  stop(): Promise<void>;
}

export interface PartnershipOptions {
  /** One that a stopped partnership left; absent: a new one. */
  readonly dataDir?: string;
  /** Of every process of it. */
  readonly nodeOptions?: string;
}

/** Throws when the program ends before it says that all of them run. */
const running = (dataDir: string, child: ChildProcess): Promise<Run> =>
  new Promise((resolve, reject) => {
    const look = (): void => {
      const run = findRun(dataDir);
      if (run?.state !== 'RUNNING') return;
      watcher.close();
      resolve(run);
    };
    const watcher = watch(dataDir, look);
    child.once('exit', (code) => {
      watcher.close();
      reject(new Error(`childview start ended with ${String(code)}`));
    });
    look();
  });

/** What each of its processes runs, by its command line; null for others below it. */
const nameOf = (command: readonly string[]): string | null => {
  const script = command.find((word) => /(gateway|subgraphs)\/main\.js$/.test(word));
  if (script === undefined) return null;
  return script.includes('gateway') ? 'gateway' : (command.at(-2) ?? 'subgraph');
};

export const removeData = (dataDir: string): void => {
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
};

/** One that is started again over the same data goes on with its log. */
const logs = new Set<string>();

/** What the program and its processes say, kept until the benchmark has ended well: else nobody could tell what failed. */
const openLog = (dataDir: string): number => {
  const file = `${dataDir}.log`;
  if (!logs.has(file))
    process.once('exit', (code) => {
      if (code === 0) rmSync(file, { force: true });
      else process.stderr.write(`The partnership's log is left in ${file}\n`);
    });
  logs.add(file);
  return openSync(file, 'a', 0o600);
};

/** Callers are not limited: what is measured asks faster than people do. */
export const startWholePartnership = async (
  dataset: string,
  {
    dataDir = mkdtempSync(join(tmpdir(), 'childview-bench-')),
    nodeOptions,
  }: PartnershipOptions = {},
): Promise<WholePartnership> => {
  const log = openLog(dataDir);
  const child = spawn(process.execPath, ['cli/childview.mjs', 'start'], {
    env: {
      ...{ PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0', ADMIN_PORT: '0' },
      ...{ DATASET: dataset, STREAMS_PER_CALLER: '1000' },
      ...{ OPERATIONS_PER_SECOND_PERSON: '100000', OPERATIONS_PER_SECOND_SYSTEM: '100000' },
      ...(nodeOptions === undefined ? {} : { NODE_OPTIONS: nodeOptions }),
    },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const run = await running(dataDir, child);
  return {
    run,
    dataDir,
    use: () => usesBelow(run.pid, nameOf),
    postgresPid: () => postgresPid(dataDir),
    environment: (name) => environmentOf(usesBelow(run.pid, nameOf).get(name)?.pid ?? 0),
    stop: async () => {
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('exit', resolve));
    },
  };
};
