import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import fastifyApollo from '@as-integrations/fastify';
import Fastify from 'fastify';
import { countOnOrder, reportReady } from '../processes/child.js';

/** The same front for every engine that is a GraphQL server: Fastify and Apollo Server, no plugins. */
export const serveGateway = async (gateway: GatewayInterface): Promise<void> => {
  const apollo = new ApolloServer({
    gateway,
    introspection: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();
  const app = Fastify({ keepAliveTimeout: 60_000 });
  await app.register(fastifyApollo(apollo));
  await app.listen({ port: 0, host: '127.0.0.1' });
  countOnOrder();
  reportReady(app.server);
};

/** A bare server for the hand-written program: it answers one thing, whatever is asked. */
export const serveProgram = (answer: () => Promise<unknown>): void => {
  const server: Server = createServer((request, response) => {
    request.resume();
    request.once('end', () => {
      void (async () => {
        const text = Buffer.from(JSON.stringify({ data: await answer() }));
        response.writeHead(200, {
          'content-type': 'application/json',
          'content-length': text.length,
        });
        response.end(text);
      })();
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1', () => {
    countOnOrder();
    reportReady(server);
  });
};
