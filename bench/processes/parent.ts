import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { quietEnvironment } from '../config.js';
import type { Order, Usage } from './child.js';

export interface Started {
  readonly url: string;
  readonly pid: number;
  readonly order: (order: Order) => Promise<Usage>;
  readonly stop: () => Promise<void>;
}

/** The same for every engine: a young generation that holds the garbage of a few answers. */
const nodeFlags = ['--max-semi-space-size=64'];

const messageOf = async (child: ChildProcess): Promise<Record<string, unknown>> => {
  const waiting = new AbortController();
  const { signal } = waiting;
  const gone = once(child, 'exit', { signal }).then(() => {
    throw new Error('A process of the benchmark ended early');
  });
  gone.catch(() => undefined);
  try {
    const message = once(child, 'message', { signal });
    const [said] = (await Promise.race([message, gone])) as [Record<string, unknown>];
    return said;
  } finally {
    waiting.abort();
  }
};

/** A compiled file of the benchmark, by its place below `bench/`. */
export const compiled = (file: string): URL => new URL(`../${file}`, import.meta.url);

export interface Start {
  readonly given?: readonly string[];
  /** Beside that of this process. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts a file as a process of its own and waits until it listens. */
export const startWith = async (
  file: URL,
  { given = [], environment = {} }: Start,
): Promise<Started> => {
  const child = fork(fileURLToPath(file), given, {
    execArgv: nodeFlags,
    env: { ...quietEnvironment, ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { port } = await messageOf(child);
  return {
    url: `http://127.0.0.1:${String(port)}/graphql`,
    pid: child.pid ?? 0,
    order: async (order) => {
      child.send(order);
      const { usage } = (await messageOf(child)) as { usage: Usage };
      return usage;
    },
    stop: async () => {
      // Nothing is lost with it, and a peer may take its time over a gentler word.
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
};

/** The same with nothing but what it is given. */
export const start = (file: URL, ...given: readonly string[]): Promise<Started> =>
  startWith(file, { given });
