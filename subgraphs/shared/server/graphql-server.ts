import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { presentError } from '../../../schema/errors/present-error.js';
import { guardSchema } from '../policy/guard.js';
import type { GuardedSchema } from '../policy/withheld-in.js';
import { operationCheck } from '../policy/operation-check.js';
import { buildSubgraph } from './build-schema.js';
import { audited } from '../audit/audited.js';
import type { OperationMetrics } from '../../../schema/telemetry/operation-metrics.js';
import { measured } from '../telemetry/measured.js';
import { failures, type FailureListener } from './failures.js';
import { inOrder } from './in-order.js';
import type { Subgraph } from './subgraph.js';
import type { SubgraphContext } from './subgraph-context.js';

/** The subgraph's schema, every field of it guarded. */
export const guardedSchema = async (subgraph: Subgraph): Promise<GuardedSchema> => {
  const { schema } = await buildSubgraph(subgraph);
  return { schema, rules: guardSchema(schema, subgraph.owner) };
};

export interface GraphQLServerOptions {
  readonly onFailure?: FailureListener;
  /** The subgraph's schema, where that is made already. */
  readonly guarded?: GuardedSchema;
  /** Where its operations are counted. Absent: nowhere. */
  readonly metrics?: OperationMetrics;
}

/**
 * The subgraph's Apollo Server over its guarded schema. Tracing and cache control are off: they make
 * every field of a wide list cost several times what it costs alone.
 */
export const createGraphQLServer = async (
  subgraph: Subgraph,
  { onFailure = () => undefined, guarded, metrics }: GraphQLServerOptions = {},
): Promise<ApolloServer<SubgraphContext>> => {
  const { schema, rules } = guarded ?? (await guardedSchema(subgraph));
  return new ApolloServer<SubgraphContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    formatError: (formatted, error) => presentError(formatted, error),
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      inOrder(
        operationCheck(schema, rules),
        failures(onFailure),
        audited({ subgraph, schema, rules, onFailure }),
        // Last: what is counted is what leaves.
        ...(metrics ? [measured(metrics)] : []),
      ),
    ],
  });
};
