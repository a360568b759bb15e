/** What processes have used, as Linux counts it. */
import { readdirSync, readFileSync } from 'node:fs';

export interface ProcessUse {
  readonly pid: number;
  /** Of user and system, since it began. */
  readonly cpuMs: number;
  /** The same of those that it had below it and that have ended. */
  readonly endedCpuMs: number;
  readonly residentMiB: number;
}

/** Linux counts a process's time in hundredths of a second. */
const TICK_MS = 10;

const procFile = (pid: number, name: string): string =>
  readFileSync(`/proc/${String(pid)}/${name}`, 'utf8');

interface Found extends ProcessUse {
  readonly parent: number;
  readonly command: readonly string[];
}

/** Null for what has ended meanwhile. */
const find = (pid: number): Found | null => {
  try {
    const stat = procFile(pid, 'stat');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = (at: number): number => Number(fields[at]) * TICK_MS;
    const resident = /VmRSS:\s+(\d+)/.exec(procFile(pid, 'status'))?.[1];
    return {
      pid,
      parent: Number(fields[1]),
      command: procFile(pid, 'cmdline').split('\0'),
      cpuMs: ticks(11) + ticks(12),
      endedCpuMs: ticks(13) + ticks(14),
      residentMiB: Number(resident ?? NaN) / 1024,
    };
  } catch {
    return null;
  }
};

const childrenOf = (parent: number): readonly Found[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => find(Number(name)))
    .filter((found) => found?.parent === parent)
    .filter((found) => found !== null);

/** The processes that one has started, by their names; what has none is left out. */
export const usesBelow = (
  parent: number,
  nameOf: (command: readonly string[]) => string | null,
): ReadonlyMap<string, ProcessUse> =>
  new Map(
    childrenOf(parent).flatMap((found) => {
      const name = nameOf(found.command);
      return name === null ? [] : [[name, found] as const];
    }),
  );

/** Milliseconds of a process alone; 0 when it has ended. */
export const cpuMsOf = (pid: number): number => find(pid)?.cpuMs ?? 0;

/** Milliseconds of a process and all that it has started: PostgreSQL has a process for every connection. */
export const cpuMsOfFamily = (pid: number): number => {
  const { cpuMs, endedCpuMs } = find(pid) ?? { cpuMs: 0, endedCpuMs: 0 };
  return childrenOf(pid).reduce((sum, child) => sum + child.cpuMs, cpuMs + endedCpuMs);
};

/** The environment that a process was started with. */
export const environmentOf = (pid: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    procFile(pid, 'environ')
      .split('\0')
      .filter((entry) => entry.includes('='))
      .map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]),
  );
