/** One of several alike: a process that is started, told to end, and started again at the same ports. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { WorkerPlan } from '../../../cli/start/processes/worker.js';
import type { Target } from './balancer.js';

export class Replica implements Target {
  private child: ChildProcess | null = null;

  constructor(
    private readonly plan: WorkerPlan,
    readonly port: number,
    readonly adminPort: number,
  ) {}

  get name(): string {
    return this.plan.name;
  }

  /** Resolves when it answers. */
  async start(): Promise<void> {
    const { script, args = [], nodeOptions = [], environment } = this.plan;
    this.child = fork(resolve('dist', script), [...args], {
      env: { ...environment },
      execArgv: [...nodeOptions],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const ended = once(this.child, 'exit').then(() => {
      throw new Error(`A second ${this.name} ended before it answered`);
    });
    ended.catch(() => undefined);
    await Promise.race([once(this.child, 'message'), ended]);
  }

  /** Tells it to end; answers its exit code, null where a signal ended it. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    const { child } = this;
    if (child?.exitCode !== null || child.signalCode !== null) return null;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    return child.exitCode;
  }
}
