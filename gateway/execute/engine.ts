import type { GraphQLSchema } from 'graphql';
import type { PlanLimits } from '../plan/plan-limits.js';
import type { EngineOperation, EngineResult } from './engine-operation.js';
import type { Fetchers } from './subgraph-request.js';

export interface EngineOptions {
  readonly supergraphSdl: string;
  readonly fetchers: Fetchers;
  readonly plan?: PlanLimits;
}

/** A supergraph that answers operations. Needs no subgraphs of ours and no authentication. */
export interface Engine {
  /** The schema that callers see. */
  readonly schema: GraphQLSchema;
  /** The schema with the federation's own types and directives. */
  readonly supergraphSchema: GraphQLSchema;
  /** Never throws for what a caller or a subgraph did wrong: that is in `errors`. */
  execute(operation: EngineOperation): Promise<EngineResult>;
}
