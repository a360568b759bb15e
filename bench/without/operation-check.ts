import type { ApolloServerPlugin } from '@apollo/server';
import type { SubgraphContext } from '../../subgraphs/shared/server/subgraph-context.js';

/** Ends the request's transaction before the answer leaves, and checks nothing. */
export const operationCheck = (): ApolloServerPlugin<SubgraphContext> => ({
  requestDidStart: () =>
    Promise.resolve({ willSendResponse: ({ contextValue }) => contextValue.reads.finish() }),
});
