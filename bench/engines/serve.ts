import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyRequest } from 'fastify';
import { countOnOrder, reportReady } from '../processes/child.js';

type ContextOf = (request: FastifyRequest) => Promise<Record<string, unknown>>;

/** The same front for every engine that is a GraphQL server: Fastify and Apollo Server, no plugins. */
export const serveGateway = async (
  gateway: GatewayInterface,
  contextOf: ContextOf = () => Promise.resolve({}),
): Promise<void> => {
  const apollo = new ApolloServer<Record<string, unknown>>({
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
  app.post('/graphql', fastifyApolloHandler(apollo, { context: contextOf }));
  await app.listen({ port: 0, host: '127.0.0.1' });
  countOnOrder();
  reportReady(app.server);
};

/** The hand-written program, behind Fastify as the others are: it knows what may be asked. */
export const serveProgram = async (
  answer: (request: FastifyRequest) => Promise<unknown>,
): Promise<void> => {
  const app = Fastify({ keepAliveTimeout: 60_000 });
  app.post('/graphql', async (request, reply) => {
    const text = JSON.stringify(await answer(request));
    return reply.type('application/json').send(text);
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  countOnOrder();
  reportReady(app.server);
};
