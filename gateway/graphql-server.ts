import { ApolloServer, type PersistedQueryOptions } from '@apollo/server';
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
import type { OperationRegister } from './registered/operation-register.js';
import { sandboxPlugin } from './sandbox.js';

/** No document of a real operation comes near it; one that does is refused before it is parsed to the end. */
const MAX_TOKENS = 10_000;

export interface GraphQLServerOptions extends ApolloGatewayOptions {
  readonly isDevelopment: boolean;
  readonly register: OperationRegister;
  /** Told of failures that the caller sees only as INTERNAL_SERVER_ERROR. */
  readonly onFailure: (error: unknown) => void;
}

/** A hash stands for a registered document; nothing that a caller sends is ever kept. */
const registeredDocuments = (register: OperationRegister): PersistedQueryOptions['cache'] => ({
  get: (key) => Promise.resolve(register.textOf(key.replace(/^apq:/, ''))),
  set: () => Promise.resolve(),
  delete: () => Promise.resolve(false),
});

/** Apollo Server at the public edge: parses, validates, presents errors; our engine answers. */
export const createGatewayServer = (options: GraphQLServerOptions): ApolloServer<GatewayContext> =>
  new ApolloServer<GatewayContext>({
    gateway: apolloGateway(options),
    // Who may not ask for the schema does not get as far as this: gateway/registered.
    introspection: true,
    parseOptions: { maxTokens: MAX_TOKENS },
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    persistedQueries: { cache: registeredDocuments(options.register) },
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
