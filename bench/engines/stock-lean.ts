import { ApolloGateway } from '@apollo/gateway';
import { Pool } from 'undici';
import { serveGateway } from './serve.js';
import { supergraphAt, urlsGiven } from './supergraph.js';

const supergraphSdl = supergraphAt(urlsGiven());

/** `@apollo/gateway` with nothing but a kept connection and JSON in place of its HTTP client. */
await serveGateway(
  new ApolloGateway({
    supergraphSdl,
    buildService: ({ url = '' }) => {
      const { origin, pathname } = new URL(url);
      const pool = new Pool(origin, { connections: 128 });
      return {
        process: async ({ request: { query, variables, operationName } }) => {
          const { body } = await pool.request({
            path: pathname,
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ query, variables, operationName }),
          });
          return (await body.json()) as never;
        },
      };
    },
  }),
);
