import { transformFileSync } from '@swc/core';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

const PROGRAM = 'test/subgraphs/database/embedded-postgres/start-program';
const SOURCES = ['schema', 'subgraphs/shared/database', dirname(PROGRAM)];

const typescriptIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));

/** Compiles the database module into a folder that every user can read; about 200 ms. */
export const compileStartProgram = (): string => {
  const target = mkdtempSync(join(tmpdir(), 'childview-program-'));
  chmodSync(target, 0o755);
  writeFileSync(join(target, 'package.json'), '{"type":"module"}');
  symlinkSync(resolve('node_modules'), join(target, 'node_modules'));
  for (const source of SOURCES.flatMap(typescriptIn)) {
    const output = join(target, source.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(output), { recursive: true });
    writeFileSync(output, transformFileSync(source).code);
  }
  return target;
};

const started = z.object({ port: z.number(), url: z.string() });
const failed = z.object({ error: z.string() });

/** A running program that uses the embedded server. */
export interface StartedProgram {
  readonly port: number;
  readonly url: string;
  /** Asks it to stop, and waits until it has ended. */
  stop(): Promise<void>;
  /** `kill -9`. */
  kill(): Promise<void>;
}

export interface ProgramOptions {
  readonly program: string;
  readonly dataDir: string;
  readonly user?: { readonly uid: number; readonly gid: number };
}

/** The process, before it has said anything. */
export const forkProgram = ({ program, dataDir, user }: ProgramOptions): ChildProcess =>
  fork(join(program, `${PROGRAM}.js`), [dataDir], {
    ...user,
    cwd: '/',
    execArgv: [],
    silent: true,
  });

/** @throws Error with the program's own message when the server did not start */
export const startProgram = (options: ProgramOptions): Promise<StartedProgram> => {
  const child = forkProgram(options);
  const ended = once(child, 'exit');
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  const stop = async (): Promise<void> => {
    child.send('stop');
    await ended;
  };
  return new Promise((resolveStarted, reject) => {
    child.on('message', (message) => {
      const success = started.safeParse(message);
      if (success.success) resolveStarted({ ...success.data, kill, stop });
      const failure = failed.safeParse(message);
      if (failure.success) reject(new Error(failure.data.error));
    });
    child.once('exit', () => {
      reject(new Error('The program ended before its server was ready'));
    });
  });
};
