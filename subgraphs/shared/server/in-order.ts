import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { SubgraphContext } from './subgraph-context.js';

type Listener = GraphQLRequestListener<SubgraphContext>;

/**
 * Several plugins as one. Apollo Server calls `willSendResponse` of all plugins at once; these are called
 * one after another, because what leaves is recorded when it is whole.
 */
export const inOrder = (
  ...plugins: readonly ApolloServerPlugin<SubgraphContext>[]
): ApolloServerPlugin<SubgraphContext> => ({
  requestDidStart: async (started) => {
    const listeners: Listener[] = [];
    for (const plugin of plugins) {
      const listener = await plugin.requestDidStart?.(started);
      if (listener) listeners.push(listener);
    }
    return {
      didResolveOperation: async (resolved) => {
        for (const listener of listeners) await listener.didResolveOperation?.(resolved);
      },
      didEncounterErrors: async (failed) => {
        for (const listener of listeners) await listener.didEncounterErrors?.(failed);
      },
      willSendResponse: async (leaving) => {
        for (const listener of listeners) await listener.willSendResponse?.(leaving);
      },
    };
  },
});
