import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from './gateway-context.js';

const plain = 'application/json';
const graphql = 'application/graphql-response+json';

const asksForPlainJson = (accept: string | undefined): boolean =>
  accept?.includes(plain) === true && !accept.includes(graphql);

/**
 * A client that asks for plain `application/json` takes any status but 200 for a broken server, so a
 * faulty operation answers it 200 with its errors (GraphQL over HTTP). Who may not come in at all is
 * told so by status, whatever is accepted.
 */
export const plainJsonStatus = (): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ request, response }) => {
        const { http } = response;
        if (http.status === 400 && asksForPlainJson(request.http?.headers.get('accept'))) {
          http.status = 200;
        }
        return Promise.resolve();
      },
    }),
});
