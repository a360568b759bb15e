import type { FetchNode } from '@apollo/query-planner';
import type { FetchSelection } from './fetch-selection.js';

/** A fetch happens only while the variable has this value: what a Condition node says. */
export interface Guard {
  readonly variable: string;
  readonly expected: boolean;
}

/**
 * One fetch of a plan, with the fetches it waits for. Sequence, Parallel, Flatten and Condition nodes are
 * folded into `waitsFor`, `next`, `path` and `guards`, so that running a plan is counting down.
 */
export interface FetchTask {
  /** Position in its schedule. */
  readonly index: number;
  readonly subgraph: string;
  readonly fetch: FetchNode;
  readonly selection: FetchSelection;
  /** From the root of the answer: response names, and `@` for "each item of this list". */
  readonly path: readonly string[];
  readonly guards: readonly Guard[];
  /** How many tasks must be over before this one may start. */
  readonly waitsFor: number;
  /** Tasks that wait for this one. */
  readonly next: readonly number[];
  /** Index into {@link Schedule.batches}; undefined for a fetch that travels alone. */
  readonly batch: number | undefined;
}

export interface Schedule {
  readonly tasks: readonly FetchTask[];
  /** Entity fetches of one stage to one subgraph, which may share a request: indexes of tasks. */
  readonly batches: readonly (readonly number[])[];
}

/** Whether a fetch asks `_entities` for what it was told to look up. */
export const isEntityFetch = (task: FetchTask): boolean => task.fetch.requires !== undefined;
