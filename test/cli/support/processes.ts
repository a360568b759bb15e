import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A process that has ended and waits for its parent to notice counts as gone. */
export const isRunning = (pid: number): boolean => {
  if (process.platform === 'linux') return (linuxStat(pid)?.state ?? 'Z') !== 'Z';
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const linuxStat = (pid: number): { state: string; parent: number } | null => {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const [state = '', parent = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return null;
  }
};

const everyProcess = (): readonly { pid: number; parent: number }[] => {
  if (process.platform === 'linux') {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.map((pid) => ({ pid: Number(pid), parent: linuxStat(Number(pid))?.parent ?? 0 }));
  }
  const listed = execFileSync('ps', ['-axo', 'pid=,ppid='], { encoding: 'utf8' });
  return listed.split('\n').map((line) => {
    const [pid = 0, parent = 0] = line.trim().split(/\s+/).map(Number);
    return { pid, parent };
  });
};

export const childrenOf = (parent: number): readonly number[] =>
  everyProcess().flatMap((found) => (found.parent === parent ? [found.pid] : []));

/** Waits for what no event announces; fails after `withinMs`. */
export const until = async (
  isSo: () => boolean | Promise<boolean>,
  withinMs: number,
): Promise<void> => {
  for (let waitedMs = 0; !(await isSo()); waitedMs += 20) {
    if (waitedMs > withinMs) throw new Error(`It did not come true within ${String(withinMs)} ms.`);
    await pause(20);
  }
};
