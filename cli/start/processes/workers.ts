import { Worker, type Readiness, type WorkerEvents, type WorkerPlan } from './worker.js';

/** With the database's own stop, well within the five seconds that a stop may take. */
const STOP_GRACE_MS = 1_500;

/** All processes of a start. */
export class Workers {
  readonly #events: WorkerEvents;
  readonly #workers: Worker[] = [];

  constructor(events: WorkerEvents) {
    this.#events = events;
  }

  /** Resolves when the process answers, or has ended before; it is kept running from now on. */
  start(plan: WorkerPlan): Promise<Readiness> {
    const worker = new Worker(plan, this.#events);
    this.#workers.push(worker);
    return worker.start();
  }

  /** Resolves when none is left. */
  async stop(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.stop(STOP_GRACE_MS)));
  }
}
