import { fork, type ChildProcess } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** A process of ours, and everything it is given. */
export interface WorkerPlan {
  readonly name: string;
  /** Below `dist/`, as `gateway/main.js`. */
  readonly script: string;
  readonly args?: readonly string[];
  /** The whole environment of the process. */
  readonly environment: Readonly<Record<string, string>>;
  readonly nodeOptions?: readonly string[];
}

export interface Readiness {
  /** False: the process ended before it answered; it is tried again all the same. */
  readonly isReady: boolean;
  readonly tookMs: number;
}

export interface WorkerEvents {
  /** Something that whoever runs this should know, in a sentence. */
  readonly say: (message: string) => void;
  /** The process ended so often that it is left alone now. */
  readonly onGivenUp: (name: string) => void;
}

const dist = new URL('../../../', import.meta.url);
const followParent = new URL('./follow-parent.js', import.meta.url).href;

const readyMessage = z.object({ ready: z.literal(true) });

const MAX_FAILURES = 5;
const FIRST_BACKOFF_MS = 250;
/** A process that ran so long has done its work: what ends it then is counted anew. */
const STEADY_MS = 60_000;

/** Forks with exactly the given environment, in a process group of its own, so that Ctrl-C reaches us alone. */
export const forkPlanned = (plan: WorkerPlan): ChildProcess =>
  fork(fileURLToPath(new URL(plan.script, dist)), plan.args ?? [], {
    env: { ...plan.environment },
    execArgv: ['--import', followParent, ...(plan.nodeOptions ?? [])],
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });

/** Ends a process: asked first, made to after `graceMs`. Resolves when it is gone. */
export const endChild = (child: ChildProcess, graceMs: number): Promise<void> =>
  new Promise((resolve) => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    const force = setTimeout(() => child.kill('SIGKILL'), graceMs);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill('SIGTERM');
  });

/** Keeps one process running: started again, a little later every time, when it ends by itself. */
export class Worker {
  readonly #plan: WorkerPlan;
  readonly #events: WorkerEvents;
  #child: ChildProcess | null = null;
  #retry: NodeJS.Timeout | null = null;
  #failures = 0;
  #isStopping = false;

  constructor(plan: WorkerPlan, events: WorkerEvents) {
    this.#plan = plan;
    this.#events = events;
  }

  get name(): string {
    return this.#plan.name;
  }

  /** Starts the process; resolves when it answers, or has ended before. */
  start(): Promise<Readiness> {
    const startedAt = performance.now();
    const child = forkPlanned(this.#plan);
    this.#child = child;
    return new Promise((resolve) => {
      const settle = (isReady: boolean): void => {
        resolve({ isReady, tookMs: performance.now() - startedAt });
      };
      child.on('message', (message) => {
        if (readyMessage.safeParse(message).success) settle(true);
      });
      child.once('error', () => {
        settle(false);
      });
      child.once('exit', (code, signal) => {
        settle(false);
        this.#ended(signal ?? `exit code ${String(code)}`, performance.now() - startedAt);
      });
    });
  }

  /** Ends the process for good. */
  async stop(graceMs: number): Promise<void> {
    this.#isStopping = true;
    if (this.#retry) clearTimeout(this.#retry);
    if (this.#child) await endChild(this.#child, graceMs);
  }

  #ended(how: string, ranMs: number): void {
    if (this.#isStopping) return;
    this.#failures = ranMs > STEADY_MS ? 1 : this.#failures + 1;
    if (this.#failures > MAX_FAILURES) {
      this.#events.say(`${this.name} ended again (${how}) and is not started any more.`);
      this.#events.onGivenUp(this.name);
      return;
    }
    const waitMs = FIRST_BACKOFF_MS * 2 ** (this.#failures - 1);
    this.#events.say(`${this.name} ended (${how}); it is started again in ${String(waitMs)} ms.`);
    this.#retry = setTimeout(() => void this.#startAgain(), waitMs);
  }

  async #startAgain(): Promise<void> {
    const { isReady } = await this.start();
    if (isReady) this.#events.say(`${this.name} answers again.`);
  }
}
