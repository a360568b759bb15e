import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { presentError } from '../schema/errors/present-error.js';
import { apolloGateway, type ApolloGatewayOptions } from './apollo-gateway.js';
import type { GatewayContext } from './gateway-context.js';
import { plainJsonStatus } from './plain-json.js';
import { sandboxPlugin } from './sandbox.js';

/** No document of a real operation comes near it; one that does is refused before it is parsed to the end. */
const MAX_TOKENS = 10_000;

export interface GraphQLServerOptions extends ApolloGatewayOptions {
  readonly isDevelopment: boolean;
  /** Told of failures that the caller sees only as INTERNAL_SERVER_ERROR. */
  readonly onFailure: (error: unknown) => void;
}

/** Apollo Server at the public edge: parses, validates, presents errors; our engine answers. */
export const createGatewayServer = (options: GraphQLServerOptions): ApolloServer<GatewayContext> =>
  new ApolloServer<GatewayContext>({
    gateway: apolloGateway(options),
    introspection: options.isDevelopment,
    parseOptions: { maxTokens: MAX_TOKENS },
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => {
      const presented = presentError(formatted, error);
      if (presented.extensions?.code === 'INTERNAL_SERVER_ERROR') options.onFailure(error);
      return presented;
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      plainJsonStatus(),
      options.isDevelopment ? sandboxPlugin() : ApolloServerPluginLandingPageDisabled(),
    ],
  });
