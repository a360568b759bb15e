import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';
import { defaultPlanLimits } from '../plan/plan-limits.js';
import type { PlanLimits } from '../plan/plan-limits.js';
import { createApolloPlanner } from '../plan/planner.js';
import type { EngineOperation, EngineResult, EngineSubscription } from './engine-operation.js';
import { Executables } from './executables.js';
import { OperationRunner } from './run-operation.js';
import { SubscriptionRunner } from './run-subscription.js';
import type { Fetcher, Fetchers } from './subgraph-request.js';
import type { SubscriptionSources } from './subscription-source.js';

export interface EngineOptions {
  readonly supergraphSdl: string;
  readonly fetchers: Fetchers;
  /** Where subscriptions are opened; without one, they answer SOURCE_UNAVAILABLE. */
  readonly sources?: SubscriptionSources;
  /**
   * Whoever hands operations in holds them to the supergraph's own `@policy`, `@authenticated` and
   * `@requiresScopes`. Default false: a supergraph that has any is refused, for the engine enforces none.
   */
  readonly isGuarded?: boolean;
  readonly plan?: PlanLimits;
  /** Milliseconds for all that one event of a subscription needs of its other owners. Default 5,000. */
  readonly eventMs?: number;
  /** Told of every operation that is planned, which none should be twice. */
  readonly onPlanned?: (operationName: string | undefined) => void;
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
  /**
   * Opens a subscription at its owner: one answer for each event, in order, with the rest of the plan run
   * for each. An operation that cannot be opened is answered at once. A source that fails says
   * SOURCE_UNAVAILABLE in a last answer. Ends when the operation's signal is aborted; aborting is the
   * only way to end it while it waits for an event.
   */
  subscribe(
    operation: EngineSubscription,
  ): Promise<EngineResult | AsyncGenerator<EngineResult, void>>;
  /** Plans an operation ahead of its first caller. Throws when it cannot be planned. */
  warmUp(operation: Pick<EngineOperation, 'document' | 'operationName'>): void;
}

/** As long as a request may take (docs/protocol.md). */
const defaultEventMs = 5_000;

const fetcherIn = (fetchers: Fetchers): ((subgraph: string) => Fetcher | undefined) => {
  const isMap = (given: Fetchers): given is ReadonlyMap<string, Fetcher> => given instanceof Map;
  const byName = isMap(fetchers) ? fetchers : new Map(Object.entries(fetchers));
  return (subgraph) => byName.get(subgraph);
};

/**
 * An engine over any supergraph of Apollo Federation 2, by itself: no subgraphs of ours, no server, no
 * authentication. README.md beside this file shows it at work. Throws when the SDL is no supergraph.
 */
export const createEngine = (options: EngineOptions): Engine => {
  const limits = { ...defaultPlanLimits, ...options.plan };
  const supergraph = Supergraph.build(
    options.supergraphSdl,
    options.isGuarded ? { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES } : {},
  );
  const schema = supergraph.apiSchema().toGraphQLJSSchema();
  const supergraphSchema = supergraph.schema.toGraphQLJSSchema();
  const planner = createApolloPlanner(supergraph, { ...limits, onPlanned: options.onPlanned });
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
  const subscriptions = new SubscriptionRunner(
    runner,
    options.sources ?? new Map(),
    options.eventMs ?? defaultEventMs,
  );
  return {
    schema,
    supergraphSchema,
    execute: (operation) => runner.execute(operation),
    subscribe: (operation) => subscriptions.subscribe(operation),
    warmUp: (operation) => {
      executables.warmUp(operation);
    },
  };
};
