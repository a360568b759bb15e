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

/** The hand-written program, behind Fastify as the others are: it answers one thing, whatever is asked. */
export const serveProgram = async (answer: () => Promise<unknown>): Promise<void> => {
  const app = Fastify({ keepAliveTimeout: 60_000 });
  app.post('/graphql', async (_, reply) => {
    const text = JSON.stringify({ data: await answer() });
    return reply.type('application/json').send(text);
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  countOnOrder();
  reportReady(app.server);
};
