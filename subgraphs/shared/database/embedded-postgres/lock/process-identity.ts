import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { errorCode } from '../../error-code.js';

/** A process that cannot be mistaken for a later one of the same number: `pid@start` on Linux. */
export type ProcessIdentity = string;

/** Where `starttime` stands after the command's closing bracket in `/proc/<pid>/stat` (proc(5)). */
const START_TIME_FIELD = 19;

const readProc = (pid: number, file: string): string | null => {
  try {
    return readFileSync(`/proc/${String(pid)}/${file}`, 'utf8');
  } catch {
    return null;
  }
};

/** Null when there is no such process, or only its zombie. */
export const identityOf = (pid: number): ProcessIdentity | null => {
  if (process.platform !== 'linux') return isRunning(pid) ? String(pid) : null;
  const stat = readProc(pid, 'stat');
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (!fields || fields[0] === 'Z') return null;
  return `${String(pid)}@${fields[START_TIME_FIELD] ?? ''}`;
};

/** Whether the very process that gave this identity still runs. */
export const isAlive = (identity: ProcessIdentity): boolean =>
  identityOf(Number.parseInt(identity, 10)) === identity;

/** Command line of a process, or null when it has gone. */
export const commandOf = (pid: number): string | null => {
  if (process.platform === 'linux') return readProc(pid, 'cmdline')?.replaceAll('\0', ' ') ?? null;
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return null;
  }
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
};
