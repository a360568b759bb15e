import type { ApolloServerPlugin } from '@apollo/server';
import type { SubgraphContext } from '../../subgraphs/shared/server/subgraph-context.js';

/** Ends the request's transaction before the answer leaves, and records nothing. */
export const audited = (): ApolloServerPlugin<SubgraphContext> => ({
  requestDidStart: () =>
    Promise.resolve({ willSendResponse: ({ contextValue }) => contextValue.reads.finish() }),
});
