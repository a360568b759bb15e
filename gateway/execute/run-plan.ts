import { fetchEntities } from './fetch-entities.js';
import { fetchRoot } from './fetch-root.js';
import type { PreparedFetch } from './prepared-fetch.js';
import type { RunContext } from './run-context.js';

/** Fetches of one stage to one subgraph that still wait for each other. */
interface Gathering {
  readonly arrived: PreparedFetch[];
  awaited: number;
  timer: NodeJS.Timeout | undefined;
}

export interface RunTiming {
  /** Coerced variables: what Condition nodes look at. */
  readonly conditions: Readonly<Record<string, unknown>>;
  readonly batchWaitMs: number;
}

/**
 * Runs a schedule once: tasks count down what they wait for, and the merged result grows in `root`. A
 * fetch that fails takes down only its own fields, so a run rejects only for a fault of our own.
 */
export class PlanRun {
  private readonly waiting: number[];
  private readonly gatherings: Gathering[];
  private open: number;
  private resolve: () => void = () => undefined;
  private reject: (reason: unknown) => void = () => undefined;

  constructor(
    private readonly context: RunContext,
    private readonly timing: RunTiming,
  ) {
    const { tasks, batches } = context.prepared.schedule;
    this.waiting = tasks.map((task) => task.waitsFor);
    this.gatherings = batches.map(({ length }) => ({
      arrived: [],
      awaited: length,
      timer: undefined,
    }));
    this.open = tasks.length;
  }

  run(): Promise<void> {
    if (this.open === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
      for (const fetch of this.context.prepared.fetches)
        if (fetch.task.waitsFor === 0) this.start(fetch);
    });
  }

  private start(fetch: PreparedFetch): void {
    const { guards, batch } = fetch.task;
    const isWanted = guards.every(
      ({ variable, expected }) => this.timing.conditions[variable] === expected,
    );
    const gathering = batch === undefined ? undefined : this.gatherings[batch];
    if (gathering !== undefined) this.arrive(gathering, fetch, isWanted);
    else if (isWanted) this.send([fetch]);
    if (!isWanted) this.complete([fetch]);
  }

  /** The last to arrive sends all; stragglers are waited for only so long, and then travel by themselves. */
  private arrive(gathering: Gathering, fetch: PreparedFetch, isWanted: boolean): void {
    gathering.awaited -= 1;
    if (isWanted) gathering.arrived.push(fetch);
    if (gathering.awaited === 0 || this.timing.batchWaitMs === 0) this.sendGathered(gathering);
    else if (gathering.arrived.length > 0)
      gathering.timer ??= setTimeout(() => {
        this.sendGathered(gathering);
      }, this.timing.batchWaitMs);
  }

  private sendGathered(gathering: Gathering): void {
    clearTimeout(gathering.timer);
    gathering.timer = undefined;
    const ready = gathering.arrived.splice(0);
    if (ready.length > 0) this.send(ready);
  }

  private send(fetches: readonly PreparedFetch[]): void {
    const [first] = fetches;
    const isRoot = first !== undefined && first.representer === undefined;
    const sent = isRoot ? fetchRoot(this.context, first) : fetchEntities(this.context, fetches);
    sent
      .then(() => {
        this.complete(fetches);
      }, this.reject)
      .catch(this.reject);
  }

  private complete(fetches: readonly PreparedFetch[]): void {
    for (const { task } of fetches)
      for (const index of task.next) {
        const left = (this.waiting[index] ?? 0) - 1;
        this.waiting[index] = left;
        const next = this.context.prepared.fetches[index];
        if (left === 0 && next !== undefined) this.start(next);
      }
    this.open -= fetches.length;
    if (this.open === 0) this.resolve();
  }
}
