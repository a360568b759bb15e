import type { GraphQLSchema } from 'graphql';
import type { AskOptions } from './ask-subgraph.js';
import type { ErrorLog } from './errors/error-log.js';
import type { Entity, Saying } from './errors/report-fetch.js';
import type { PreparedSchedule } from './prepared-fetch.js';

/** What the fetches of one run share. */
export interface RunContext {
  readonly prepared: PreparedSchedule;
  /** With the federation's own types: raw objects may be of types that callers do not see. */
  readonly schema: GraphQLSchema;
  readonly log: ErrorLog;
  readonly ask: AskOptions;
  /** The merged result as far as it is known. */
  readonly root: Entity;
  /** Objects that a fetch should have filled and could not, with what was said about it. */
  readonly tainted: Map<Entity, Saying>;
  /** Remembers that a subgraph did not answer; the cause is for our own log. */
  noteFailure(subgraph: string, cause: unknown): void;
}
