/** The product's processes as `childview start` plans them, on the attackers' wires; what they log is kept. */
import { fork, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { endChild, type WorkerPlan } from '../../../cli/start/processes/worker.js';

export interface RunningProcess {
  readonly name: string;
  readonly port: number;
  /** Everything it wrote to its outputs so far. */
  readonly log: () => string;
  stop(): Promise<void>;
}

/** Above what a stream may hold open at its end. */
const GRACE_MS = 3_000;

const portIn = (message: unknown): number | null =>
  typeof message === 'object' && message !== null && 'port' in message
    ? Number(message.port)
    : null;

const started = (child: ChildProcess, log: () => string): Promise<number> =>
  new Promise((ready, fail) => {
    child.on('message', (message) => {
      const port = portIn(message);
      if (port !== null) ready(port);
    });
    child.once('exit', () => {
      fail(new Error(`A process ended before it answered: ${log()}`));
    });
  });

const startOnce = async (
  { name, script, args = [], nodeOptions = [], environment }: WorkerPlan,
  over: Readonly<Record<string, string>> = {},
): Promise<RunningProcess> => {
  const child = fork(resolve('dist', script), [...args], {
    env: { ...environment, ...over },
    execArgv: [...nodeOptions],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  const hear = (chunk: Buffer): void => {
    said += chunk.toString();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const log = (): string => said;
  return { name, port: await started(child, log), log, stop: () => endChild(child, GRACE_MS) };
};

/** Starts a process from `dist/`, again where it could not start; `over` are variables that the plan does not foresee. */
export const startProcess = async (
  plan: WorkerPlan,
  over: Readonly<Record<string, string>> = {},
  tries = 4,
): Promise<RunningProcess> => {
  try {
    return await startOnce(plan, over);
  } catch (error) {
    if (tries <= 1) throw error;
    return startProcess(plan, over, tries - 1);
  }
};
