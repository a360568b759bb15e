/** The partnership as `npm start` runs it, for measuring: every process its own. Linux only. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRun, type Run } from '../cli/running/run-file.js';

/** What one process has used, and uses. */
export interface ProcessUse {
  /** Of user and system, since it began. */
  readonly cpuMs: number;
  readonly residentMiB: number;
}

export interface WholePartnership {
  readonly run: Run;
  /** Its own processes, by what they run: `gateway`, or the name of a subgraph. */
  use(): ReadonlyMap<string, ProcessUse>;
  stop(): Promise<void>;
}

const CLOCK_TICK_MS = 10;

const running = (dataDir: string): Promise<Run> =>
  new Promise((resolve) => {
    const look = (): void => {
      const run = findRun(dataDir);
      if (run?.state !== 'RUNNING') return;
      watcher.close();
      resolve(run);
    };
    const watcher = watch(dataDir, look);
    look();
  });

const procFile = (pid: string, name: string): string =>
  readFileSync(`/proc/${pid}/${name}`, 'utf8');

/** Null for what is none of ours, and for what has ended meanwhile. */
const useOf = (pid: string, parent: number): readonly [string, ProcessUse] | null => {
  try {
    const stat = procFile(pid, 'stat');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (Number(fields[1]) !== parent) return null;
    const command = procFile(pid, 'cmdline').split('\0');
    const script = command.find((word) => /(gateway|subgraphs)\/main\.js$/.test(word));
    if (script === undefined) return null;
    const name = script.includes('gateway') ? 'gateway' : (command.at(-2) ?? 'subgraph');
    const cpuMs = (Number(fields[11]) + Number(fields[12])) * CLOCK_TICK_MS;
    const resident = /VmRSS:\s+(\d+)/.exec(procFile(pid, 'status'))?.[1];
    return [name, { cpuMs, residentMiB: Number(resident ?? NaN) / 1024 }];
  } catch {
    return null;
  }
};

/** Callers are not limited: what is measured asks faster than people do. */
export const startWholePartnership = async (dataset: string): Promise<WholePartnership> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'childview-bench-'));
  const child = spawn(process.execPath, ['cli/childview.mjs', 'start'], {
    env: {
      ...{ PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0', ADMIN_PORT: '0' },
      ...{ DATASET: dataset, STREAMS_PER_CALLER: '1000' },
      ...{ OPERATIONS_PER_SECOND_PERSON: '100000', OPERATIONS_PER_SECOND_SYSTEM: '100000' },
    },
    stdio: 'ignore',
  });
  const run = await running(dataDir);
  return {
    run,
    use: () =>
      new Map(
        readdirSync('/proc')
          .filter((name) => /^\d+$/.test(name))
          .flatMap((pid) => {
            const use = useOf(pid, run.pid);
            return use ? [use] : [];
          }),
      ),
    stop: async () => {
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('exit', resolve));
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
