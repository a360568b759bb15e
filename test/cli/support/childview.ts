import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const launcher = resolve('cli/childview.mjs');

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Environment = Readonly<Record<string, string>>;

/** A data directory that is not there yet: `start` makes it as it wants it. */
export const newDataDir = (): string =>
  join(tmpdir(), `childview-cli-${String(process.pid)}-${randomUUID().slice(0, 8)}`);

const spawnChildview = (args: readonly string[], environment: Environment): ChildProcess =>
  spawn(process.execPath, [launcher, ...args], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });

const collect = (child: ChildProcess): { stdout: string; stderr: string } => {
  const said = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
  return said;
};

/** Runs a command to its end, with exactly this environment and PATH. */
export const childview = (
  args: readonly string[],
  environment: Environment = {},
  input = '',
): Promise<Outcome> =>
  new Promise((done) => {
    const child = spawnChildview(args, environment);
    const said = collect(child);
    child.stdin?.end(input);
    child.once('close', (code) => {
      done({ code, ...said });
    });
  });

export interface RunningCommand {
  /** What it has written so far. */
  readonly said: { readonly stdout: string; readonly stderr: string };
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly exited: Promise<Outcome>;
}

/** A command that goes on until it is told to end. */
export const spawnCommand = (args: readonly string[], environment: Environment): RunningCommand => {
  const child = spawnChildview(args, environment);
  const said = collect(child);
  const exited = new Promise<Outcome>((done) => {
    child.once('close', (code) => {
      done({ code, ...said });
    });
  });
  return { said, kill: (signal) => child.kill(signal), exited };
};

export interface RunningStart {
  readonly pid: number;
  /** Everything on stdout so far. */
  readonly printed: () => string;
  readonly stop: (signal: NodeJS.Signals) => void;
  readonly exited: Promise<Outcome>;
}

/** Most tests ask too little to be worth the seconds that four owners warm up for. */
const cold = { WARM_CONNECTIONS: '0' };

/** Resolves when `start` has printed its last line; rejects with what it said when it ends before. */
export const startChildview = (environment: Environment): Promise<RunningStart> =>
  new Promise((done, fail) => {
    const child = spawnChildview(['start'], { ...cold, ...environment });
    const said = collect(child);
    const exited = new Promise<Outcome>((ended) => {
      child.once('exit', (code) => {
        ended({ code, ...said });
        fail(new Error(`start ended: ${said.stdout}${said.stderr}`));
      });
    });
    child.stdout?.on('data', () => {
      if (!said.stdout.includes('Ready in')) return;
      const pid = child.pid ?? 0;
      done({ pid, printed: () => said.stdout, stop: (signal) => child.kill(signal), exited });
    });
  });
