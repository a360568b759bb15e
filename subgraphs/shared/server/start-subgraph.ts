import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import { createAdminServer } from '../../../runtime/admin-server.js';
import { Drain } from '../../../runtime/drain.js';
import { failureOf } from '../../../runtime/failure-of.js';
import { limitLoad } from '../../../runtime/load-limit.js';
import { Peers } from '../../../runtime/tls/peers.js';
import { openLog } from '../../../runtime/log.js';
import { traced, tracedFrom } from '../../../runtime/tracing/traced.js';
import type { Served } from '../../../runtime/serve-process.js';
import { requestError, requestStatus } from '../../../schema/errors/present-error.js';
import { Refusal } from '../../../schema/errors/refusal.js';
import { warmDecisions } from '../../../schema/policy/warm-decisions.js';
import { agencies } from '../../../schema/principal/agency.js';
import { openKeyRing } from '../../../schema/principal/key-ring.js';
import { openTokenVerifier } from '../../../schema/principal/open-identity.js';
import type { TokenVerifier } from '../../../schema/principal/verify-access-token.js';
import { createPassVerifier } from '../../../schema/principal/verify-episode-pass.js';
import { otherOperation } from '../../../schema/telemetry/operation-metrics.js';
import { realSeconds } from '../../../schema/time/real-clock.js';
import { addAuditRoutes, type ContextOf } from '../audit/audit-routes.js';
import { openAudit } from '../audit/open-audit.js';
import { createChildRegister } from '../child-register/child-register.js';
import { startDomainClock } from '../clock/domain-clock.js';
import { OwnerMetrics } from '../telemetry/owner-metrics.js';
import { ownerMetrics } from '../telemetry/owner-scrape.js';
import { startRelay } from '../relay/start-relay.js';
import { openInbox } from '../inbox/open-inbox.js';
import type { SubgraphConfig } from './config.js';
import { createContext } from './create-context.js';
import { openCursorSeal } from '../feed/feed-cursor.js';
import { openFeeds } from '../subscribe/open-feeds.js';
import type { FailureListener } from './failures.js';
import { createGraphQLServer, guardedSchema } from './graphql-server.js';
import { openEvents } from './open-events.js';
import { addPassRoute } from './pass-route.js';
import type { Subgraph } from './subgraph.js';
import type { SubgraphContext } from './subgraph-context.js';
import { warmUp } from '../warm-up/warm-up.js';
import { createRequestVerifier, type RequestVerifier } from './verify-request.js';

/** Representations of a page of children are large: subgraphs take more from the gateway than the public edge does. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;

/** A request context carries a pass of up to 200 children. */
const MAX_HEADER_BYTES = 96 * 1024;

export interface SubgraphParts {
  readonly subgraph: Subgraph;
  readonly config: SubgraphConfig;
  readonly dataSource: DataSource;
  /** The audit role's URL of the same database. */
  readonly auditUrl: string;
  /** Told of every SQL statement; for the tests that count them. */
  readonly onStatement?: (text: string) => void;
}

const jwksAt = (base: URL): URL => new URL('/.well-known/jwks.json', base);

interface Verifiers {
  readonly tokens: TokenVerifier;
  readonly requests: RequestVerifier;
  /** For what opens a connection to follow feeds. */
  readonly openings: RequestVerifier;
}

const verifiersOf = async (
  { subgraph, config }: SubgraphParts,
  { fetchKeys }: Peers,
): Promise<Verifiers> => {
  const tokens = await openTokenVerifier(config, { nowSeconds: realSeconds });
  const uris = agencies.map((agency) => [agency, jwksAt(config.subgraphUrls[agency])] as const);
  const passVerifier = createPassVerifier({
    // Every agency has its address in the configuration: Object.fromEntries cannot say so.
    jwksUris: Object.fromEntries(uris) as Record<(typeof agencies)[number], URL>,
    ...{ nowSeconds: realSeconds, fetchKeys },
  });
  const of = {
    ...{ name: subgraph.name, owner: subgraph.owner, tokenVerifier: tokens, passVerifier },
    ...{ gatewayJwksUri: jwksAt(config.gatewayUrl), nowSeconds: realSeconds, fetchKeys },
  };
  const openings = createRequestVerifier({ ...of, isForSubscription: true });
  return { tokens, requests: createRequestVerifier(of), openings };
};

const asRequestError = (error: unknown): unknown =>
  error instanceof Refusal ? requestError(error) : error;

/** What goes wrong outside GraphQL: a code, never a message of ours or of a library. */
const answerRefusals = (app: FastifyInstance, { subgraph }: SubgraphParts): void => {
  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof Refusal) {
      const status = requestStatus(error.code);
      return reply.status(status).send({ code: error.code, message: error.message });
    }
    const status = (error as { statusCode?: number }).statusCode ?? 503;
    const code = status < 500 ? 'BAD_USER_INPUT' : 'SOURCE_UNAVAILABLE';
    return reply.status(status).send({ code, owner: subgraph.owner });
  });
};

const portOf = (server: FastifyInstance): number => {
  const address = server.server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

/** Starts one agency's subgraph: GraphQL at `/graphql`, passes at `/pass`, its public keys; its health beside it. */
export const startSubgraph = async (parts: SubgraphParts): Promise<Served> => {
  const { subgraph, config, dataSource } = parts;
  const log = openLog(subgraph.name);
  warmDecisions([subgraph.owner]);
  const key = await openKeyRing(config.keyFile, {
    nowSeconds: realSeconds,
    onProblem: (error) => {
      log.error(failureOf(error), 'the keys cannot be read');
    },
  });
  const peers = new Peers(config.peers, {
    onProblem: (error) => {
      log.error(failureOf(error), 'a new certificate cannot be used');
    },
  });
  const { tokens, requests, openings } = await verifiersOf(parts, peers);
  const clock = await startDomainClock(dataSource);
  const metrics = new OwnerMetrics(subgraph.name);
  const audit = await openAudit({
    owner: subgraph.owner,
    url: parts.auditUrl,
    keyFile: config.auditKeyFile,
    signer: key,
    subgraphUrls: config.subgraphUrls,
    peers,
    onProblem: (what, error) => {
      log.error(error === undefined ? {} : failureOf(error), what);
    },
    onWritten: (written) => {
      metrics.auditCommit(written);
    },
    onReviewsCounted: (overdue) => {
      metrics.reviewsCounted(overdue);
    },
    keptMonths: config.auditKeptMonths,
    onLetGo: (months) => {
      log.info({ months }, 'months of the audit log need not be kept any more, and are gone');
    },
  });
  const onFailure: FailureListener = (error, auditRef) => {
    log.error({ ...failureOf(error), auditRef }, 'an operation failed');
  };
  const guarded = await guardedSchema(subgraph);
  const server = await createGraphQLServer(subgraph, { onFailure, guarded, metrics });
  await server.start();
  const app = fastify({
    bodyLimit: MAX_BODY_BYTES,
    ...peers.serverOptions({ maxHeaderSize: MAX_HEADER_BYTES, isForPeersAlone: true }),
    logger: false,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
  });
  const drain = new Drain(app, config.drain);
  await limitLoad(app, {
    ...{ limits: config.load, registry: metrics.registry },
    kindOf: ({ method }) => (method === 'POST' ? 'WORK' : 'FREE'),
    refuse: (reply) =>
      reply.status(503).send({ code: 'SOURCE_UNAVAILABLE', owner: subgraph.owner }),
  });
  const isReady = async (): Promise<boolean> => {
    if (drain.isDraining) return false;
    await dataSource.query('select 1');
    return true;
  };
  answerRefusals(app, parts);
  app.get('/.well-known/jwks.json', () => key.publicJwks());
  const register = createChildRegister(dataSource, subgraph.owner);
  addPassRoute(app, parts, { key, tokens, register, clock, audit });
  const events = await openEvents({
    ...{ subgraph, dataSource, clock, keptDays: config.eventsKeptDays, metrics },
    onProblem: (what, error) => {
      log.error(failureOf(error), what);
    },
    onWarning: (what, subscribers) => {
      log.warn({ subscribers }, what);
    },
  });
  const { outbox } = events;
  const cursors = await openCursorSeal(config.auditKeyFile);
  const sources = { ...parts, owner: subgraph.owner, clock, register, audit, cursors };
  const contextOf: ContextOf = (headers) =>
    traced('decide', {}, async () =>
      createContext(await requests.verify(headers), { ...sources, onWritten: outbox.written }),
    );
  const feeds = openFeeds({
    ...{ ...sources, outbox, tokens, openings, guarded, onFailure, server: app.server },
    metrics,
  });
  addAuditRoutes(app, { audit, contextOf });
  const handler = fastifyApolloHandler<SubgraphContext>(server, {
    context: async ({ headers }) => {
      try {
        return await contextOf(headers);
      } catch (error) {
        const outcome = error instanceof Refusal ? error.code : 'INTERNAL_SERVER_ERROR';
        metrics.operations.inc({ operation: otherOperation, outcome });
        throw asRequestError(error);
      }
    },
  });
  app.post('/graphql', function (request, reply) {
    const answer = async (): Promise<unknown> => handler.call(this, request, reply);
    return tracedFrom(request.headers, 'answer', {}, answer);
  });
  await app.listen({ port: config.port, host: config.host });
  audit.start();
  events.start();
  const relay = await startRelay(parts, (what, error) => {
    log.error(failureOf(error), what);
  });
  const { arrivals = [] } = subgraph;
  const inbox =
    config.systemIdentity && arrivals.length > 0
      ? openInbox({
          ...{
            arrivals,
            dataSource,
            gatewayUrl: config.gatewayUrl,
            tokens,
            secrets: peers.secrets,
          },
          ...{ identity: config.systemIdentity, nowSeconds: realSeconds },
          keptDays: config.eventsKeptDays,
          contextOf: (request) => createContext(request, { ...sources, onWritten: outbox.written }),
          onProblem: (what, error) => {
            log.warn(failureOf(error), what);
          },
        })
      : null;
  const told = ownerMetrics({ subgraph, dataSource, metrics, audit, outbox, inbox, clock });
  await warmUp({ subgraph, guarded, sources, connections: config.warmConnections }).catch(
    (error: unknown) => {
      log.warn(failureOf(error), 'the warm-up failed');
    },
  );
  const admin = createAdminServer(isReady, told);
  await admin.listen({ port: config.adminPort, host: config.host });
  return {
    port: portOf(app),
    adminPort: portOf(admin),
    stop: async () => {
      await inbox?.stop();
      const leave = await drain.leave(() => feeds.drain());
      await Promise.all([server.stop(), relay?.stop()]);
      await Promise.all([events.close(), audit.close()]);
      await Promise.all([dataSource.destroy(), peers.close()]);
      await admin.close();
      return leave;
    },
  };
};
