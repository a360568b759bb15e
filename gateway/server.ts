import cors from '@fastify/cors';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { ApolloServer } from '@apollo/server';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Registry } from 'prom-client';
import { Drain, type Leave } from '../runtime/drain.js';
import { limitLoad, type RequestKind } from '../runtime/load-limit.js';
import type { Peers } from '../runtime/tls/peers.js';
import { requestStatus } from '../schema/errors/present-error.js';
import { Refusal } from '../schema/errors/refusal.js';
import { steadyMillis } from '../schema/time/real-clock.js';
import type { KeyRing } from '../schema/principal/key-ring.js';
import { admit } from './admit/admit.js';
import type { GatewayConfig } from './config.js';
import { serveExplorer } from './explorer/serve-explorer.js';
import type { GatewayContext } from './gateway-context.js';
import type { OperationGate } from './registered/operation-gate.js';
import { requestIdOf } from './request-id.js';
import type { OperationDesk } from './subscribe/operation-desk.js';
import { serveWebSockets } from './subscribe/serve-websockets.js';
import { asksForEvents, createServerSentEvents } from './subscribe/server-sent-events.js';
import { sandboxPolicy, studioOrigin } from './sandbox.js';

/** At the public edge, after inflation (docs/protocol.md). */
const MAX_BODY_BYTES = 256 * 1024;
/** An access token of up to 8 KiB, a justification of up to 2,000 percent-encoded characters. */
const MAX_HEADER_BYTES = 32 * 1024;

export interface ServerParts {
  readonly config: GatewayConfig;
  readonly apollo: ApolloServer<GatewayContext>;
  readonly key: Pick<KeyRing, 'publicJwks'>;
  /** Null lets every operation through. */
  readonly gate: OperationGate | null;
  /** Where subscriptions, and other operations on a held connection, come in. */
  readonly desk: OperationDesk;
  readonly registry: Registry;
  readonly peers: Pick<Peers, 'serverOptions'>;
  /** Real time. */
  readonly nowSeconds: () => number;
}

export interface EdgeServer {
  readonly app: FastifyInstance;
  readonly isDraining: () => boolean;
  /** Is no longer ready, tells those who hold a connection to go on elsewhere, then closes. */
  stop(): Promise<Leave>;
}

/** Nobody waits for an answer after its caller has gone, or after the request's time. */
const endOf = ({ raw }: FastifyReply, requestMs: number): AbortSignal => {
  const end = new AbortController();
  const late = setTimeout(() => {
    end.abort();
  }, requestMs);
  raw.once('close', () => {
    // Else every request would be ended once more, seconds after its answer.
    clearTimeout(late);
    if (!raw.writableFinished) end.abort();
  });
  return end.signal;
};

const secureHeaders = (app: FastifyInstance): void => {
  app.addHook('onSend', (_request, reply, payload, done) => {
    const isPage = String(reply.getHeader('content-type')).startsWith('text/html');
    const headers = {
      'content-security-policy': isPage ? sandboxPolicy : "default-src 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    };
    // The explorer's own stand.
    for (const [name, value] of Object.entries(headers))
      if (!reply.hasHeader(name)) void reply.header(name, value);
    done(null, payload);
  });
};

const answer = (code: string, message: string): Record<string, unknown> => ({
  errors: [{ message, extensions: { code } }],
});

/** Too much for this process, from all callers together: another may have room, and this one soon. */
const refuseOverload = (reply: FastifyReply): FastifyReply =>
  reply.status(503).send(answer('LIMIT_EXCEEDED', 'Too many requests at once; ask again.'));

/** Streams are bounded by their caller's share; without the keys nobody could check what this gateway signs. */
const kindOf = (request: FastifyRequest): RequestKind => {
  if (!request.url.startsWith('/graphql')) return 'FREE';
  return asksForEvents(request) ? 'STREAM' : 'WORK';
};

/** What goes wrong before GraphQL: a body too large, a method nobody serves. A code, and nothing of ours. */
const answerFailures = (app: FastifyInstance): void => {
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    if (error instanceof Refusal)
      return reply.status(requestStatus(error.code)).send(answer(error.code, error.message));
    const status = error.statusCode ?? 500;
    if (status === 413) {
      return reply.status(413).send(answer('LIMIT_EXCEEDED', 'The request body is over 256 KiB.'));
    }
    if (status < 500)
      return reply.status(status).send(answer('BAD_USER_INPUT', 'The request is not well formed.'));
    return reply.status(500).send(answer('INTERNAL_SERVER_ERROR', 'Something failed on our side.'));
  });
  app.setNotFoundHandler((_request, reply) =>
    reply
      .status(404)
      .send(answer('BAD_USER_INPUT', 'Nothing is served here: GraphQL is at /graphql.')),
  );
};

const queryIn = (input: unknown): string | null =>
  typeof input === 'object' && input !== null && 'query' in input && typeof input.query === 'string'
    ? input.query
    : null;

/** The public edge: GraphQL at `/graphql` over HTTP, server-sent events and WebSocket; the gateway's public keys. */
export const createServer = async ({
  config,
  apollo,
  key,
  gate,
  desk,
  registry,
  peers,
  nowSeconds,
}: ServerParts): Promise<EdgeServer> => {
  const app = fastify({
    bodyLimit: MAX_BODY_BYTES,
    ...peers.serverOptions({ maxHeaderSize: MAX_HEADER_BYTES, isForPeersAlone: false }),
    logger: false,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
  });
  const drain = new Drain(app, config.drain);
  secureHeaders(app);
  await limitLoad(app, { limits: config.load, registry, kindOf, refuse: refuseOverload });
  answerFailures(app);
  if (config.isDevelopment) await app.register(cors, { origin: [studioOrigin], maxAge: 600 });
  app.get('/.well-known/jwks.json', () => key.publicJwks());
  if (config.explorer) serveExplorer(app, config.explorer);
  app.addHook('preHandler', async (request) => {
    const text = queryIn(request.method === 'GET' ? request.query : request.body);
    if (text === null) return;
    admit(text);
    await gate?.(text, request.headers);
  });
  const { requestMs } = config.times;
  const answerOnce = fastifyApolloHandler<GatewayContext>(apollo, {
    context: ({ headers }, reply) =>
      Promise.resolve({
        headers,
        requestId: requestIdOf(headers),
        signal: endOf(reply, requestMs),
        endsAt: steadyMillis() + requestMs,
      }),
  });
  const events = createServerSentEvents({ desk, nowSeconds });
  const sockets = serveWebSockets({ server: app.server, desk, nowSeconds });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler(request, reply) {
      return asksForEvents(request)
        ? events.handle(request, reply)
        : answerOnce.call(this, request, reply);
    },
  });
  return {
    app,
    isDraining: () => drain.isDraining,
    stop: () => drain.leave(() => Promise.all([events.drain(), sockets.drain()])),
  };
};
