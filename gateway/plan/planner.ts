import { operationFromDocument } from '@apollo/federation-internals';
import type { Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { QueryPlan } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';
import type { DocumentNode } from 'graphql';
import type { PlanLimits } from './plan-limits.js';

/**
 * The planner behind one method, so that another can take Apollo's place. Throws a GraphQLError, with
 * LIMIT_EXCEEDED when the operation can be answered in more ways than may be held.
 */
export interface Planner {
  plan(document: DocumentNode, operationName: string | undefined): QueryPlan;
}

export interface PlannerOptions extends Required<PlanLimits> {
  /** Told of every operation that is planned. */
  readonly onPlanned: ((operationName: string | undefined) => void) | undefined;
}

/** The planner says so in words alone, and repeats the selection, which may be long. */
const isTooManyOptions = (thrown: unknown): thrown is Error =>
  thrown instanceof Error && thrown.message.startsWith('Too many options generated');

const tooManyWays = (originalError: Error): GraphQLError =>
  new GraphQLError('The operation can be answered in more ways than the limits allow.', {
    originalError,
    extensions: { code: 'LIMIT_EXCEEDED' },
  });

/**
 * Fragments are expanded rather than reused: a fetch then is one selection set, which lets the entity
 * fetches of a stage be put into one request without renaming fragments.
 */
export const createApolloPlanner = (
  supergraph: Supergraph,
  { onPlanned, ...limits }: PlannerOptions,
): Planner => {
  const planner = new QueryPlanner(supergraph, {
    reuseQueryFragments: false,
    generateQueryFragments: false,
    debug: { maxEvaluatedPlans: limits.maxEvaluatedPlans, pathsLimit: limits.maxPathOptions },
  });
  const apiSchema = supergraph.apiSchema();
  return {
    plan: (document, operationName) => {
      onPlanned?.(operationName);
      const operation = operationFromDocument(apiSchema, document, { operationName });
      try {
        return planner.buildQueryPlan(operation);
      } catch (cause) {
        throw isTooManyOptions(cause) ? tooManyWays(cause) : cause;
      }
    },
  };
};
