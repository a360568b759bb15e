import { Supergraph } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';
import { defaultPlanLimits } from '../plan/plan-limits.js';
import type { PlanLimits } from '../plan/plan-limits.js';
import { createApolloPlanner } from '../plan/planner.js';
import type { EngineOperation, EngineResult } from './engine-operation.js';
import { Executables } from './executables.js';
import { OperationRunner } from './run-operation.js';
import type { Fetcher, Fetchers } from './subgraph-request.js';

export interface EngineOptions {
  readonly supergraphSdl: string;
  readonly fetchers: Fetchers;
  readonly plan?: PlanLimits;
  /** Told of every request that a subgraph did not answer, with the cause, for the log. */
  readonly onFailure?: (subgraph: string, cause: unknown) => void;
}

/** A supergraph that answers operations. Needs no subgraphs of ours and no authentication. */
export interface Engine {
  /** The schema that callers see. */
  readonly schema: GraphQLSchema;
  /** The schema with the federation's own types and directives. */
  readonly supergraphSchema: GraphQLSchema;
  /** Never rejects for what a caller or a subgraph did wrong: that is in `errors`. */
  execute(operation: EngineOperation): Promise<EngineResult>;
  /** Plans an operation ahead of its first caller. Throws when it cannot be planned. */
  warmUp(operation: Pick<EngineOperation, 'document' | 'operationName'>): void;
}

const fetcherIn = (fetchers: Fetchers): ((subgraph: string) => Fetcher | undefined) => {
  const isMap = (given: Fetchers): given is ReadonlyMap<string, Fetcher> => given instanceof Map;
  const byName = isMap(fetchers) ? fetchers : new Map(Object.entries(fetchers));
  return (subgraph) => byName.get(subgraph);
};

/** Throws when the SDL is not a supergraph of Apollo Federation. */
export const createEngine = (options: EngineOptions): Engine => {
  const limits = { ...defaultPlanLimits, ...options.plan };
  const supergraph = Supergraph.build(options.supergraphSdl);
  const schema = supergraph.apiSchema().toGraphQLJSSchema();
  const supergraphSchema = supergraph.schema.toGraphQLJSSchema();
  const planner = createApolloPlanner(supergraph, limits);
  const max = limits.cachedPlans;
  const executables = new Executables({ schema, supergraphSchema, planner, max });
  const runner = new OperationRunner({
    schema,
    supergraphSchema,
    executables,
    limits,
    fetcherOf: fetcherIn(options.fetchers),
    onFailure: options.onFailure ?? (() => undefined),
  });
  return {
    schema,
    supergraphSchema,
    execute: (operation) => runner.execute(operation),
    warmUp: (operation) => {
      executables.plan(operation, {});
    },
  };
};
