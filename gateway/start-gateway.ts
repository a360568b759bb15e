import type { AddressInfo } from 'node:net';
import { parse } from 'graphql';
import type { Logger } from 'pino';
import { createAdminServer } from '../runtime/admin-server.js';
import { failureOf } from '../runtime/failure-of.js';
import { Peers } from '../runtime/tls/peers.js';
import type { Served } from '../runtime/serve-process.js';
import { warmDecisions } from '../schema/policy/warm-decisions.js';
import { agencies, type Agency } from '../schema/principal/agency.js';
import { openKeyRing } from '../schema/principal/key-ring.js';
import { openTokenVerifier } from '../schema/principal/open-identity.js';
import { createContextSigner } from '../schema/principal/sign-request-context.js';
import type { Signer } from '../schema/principal/signing-key.js';
import { createPassVerifier } from '../schema/principal/verify-episode-pass.js';
import { realSeconds } from '../schema/time/real-clock.js';
import { Answerer } from './answer.js';
import { AskLogFile } from './audit/ask-log-file.js';
import { createWithheldReporter, type WithheldReporter } from './audit/report-withheld.js';
import { createCallerRates } from './caller-rates.js';
import type { GatewayConfig } from './config.js';
import { createEpisodes } from './episode.js';
import { createEngine, type Engine } from './execute/engine.js';
import { ExchangeError } from './execute/transport/exchange.js';
import { createGatewayServer } from './graphql-server.js';
import type { IdentifyOptions } from './identify.js';
import { OperationPreparer } from './prepare-operation.js';
import { supergraphRules, type SupergraphRules } from './rules.js';
import { createOperationGate } from './registered/operation-gate.js';
import { documentsIn, OperationRegister } from './registered/operation-register.js';
import { createServer } from './server.js';
import { refuseSharedInputs } from './shared-inputs.js';
import { streamCallerOf } from './stream-caller.js';
import { createSubgraphFetchers, createSubgraphSources, headersFor } from './subgraph-fetchers.js';
import { OperationDesk } from './subscribe/operation-desk.js';
import { GatewayMetrics } from './telemetry/gateway-metrics.js';
import { MeasuredAnswerer } from './telemetry/measured-answerer.js';
import { measuredFetcher } from './telemetry/measured-fetcher.js';
import { createViewFetcher } from './view/view-subgraph.js';
import { shippedDocuments, warmUp } from './warm-up.js';

const jwksUris = ({ subgraphUrls }: GatewayConfig): Readonly<Record<Agency, URL>> => {
  const uris = agencies.map(
    (agency) => [agency, new URL('/.well-known/jwks.json', subgraphUrls[agency])] as const,
  );
  // Every agency has its address in the configuration: Object.fromEntries cannot say so.
  return Object.fromEntries(uris) as Record<Agency, URL>;
};

const identityOf = async (config: GatewayConfig, peers: Peers): Promise<IdentifyOptions> => {
  const tokenVerifier = await openTokenVerifier(config, {
    nowSeconds: realSeconds,
    timeoutMs: config.times.keysMs,
  });
  const { fetch, fetchKeys } = peers;
  const passVerifier = createPassVerifier({
    ...{ jwksUris: jwksUris(config), nowSeconds: realSeconds, fetchKeys },
  });
  const episodes = createEpisodes({
    subgraphUrls: config.subgraphUrls,
    passVerifier,
    agencyOf: (issuer) => tokenVerifier.agencyOf(issuer),
    fetch,
    timeoutMs: config.times.ownerMs,
    nowSeconds: realSeconds,
  });
  return { tokenVerifier, episodes, rates: createCallerRates(config.limits) };
};

export interface GatewayParts {
  readonly config: GatewayConfig;
  readonly supergraphSdl: string;
  /** Ids, codes and durations only. */
  readonly log: Logger;
}

interface Connected {
  readonly peers: Peers;
  readonly engine: Engine;
  readonly rules: SupergraphRules;
  readonly reportWithheld: WithheldReporter;
  readonly close: () => Promise<void>;
}

const connect = (
  { config, supergraphSdl, log }: GatewayParts,
  key: Signer,
  metrics: GatewayMetrics,
): Connected => {
  const signer = createContextSigner(key, realSeconds);
  const { subgraphUrls } = config;
  const timeoutMs = config.times.ownerMs;
  const peers = new Peers(config.peers, {
    onProblem: (error) => {
      log.error(failureOf(error), 'a new certificate cannot be used');
    },
  });
  const askLog = new AskLogFile({
    file: config.requestLogFile,
    onProblem: (code) => {
      log.error({ code }, 'the request log cannot be written');
    },
  });
  metrics.watchRequestLog(askLog);
  const subgraphs = createSubgraphFetchers({ subgraphUrls, signer, askLog, peers, timeoutMs });
  const fetchers = new Map(
    [...subgraphs].map(([name, { fetch: ask }]) => [name, measuredFetcher(name, ask, metrics)]),
  );
  const sources = createSubgraphSources({ subgraphUrls, signer, askLog, peers });
  const engine = createEngine({
    isGuarded: true,
    supergraphSdl,
    sources,
    fetchers: fetchers.set(
      'view',
      createViewFetcher(() => rules),
    ),
    onFailure: (subgraph, cause) => {
      const code = cause instanceof ExchangeError ? cause.fault : 'NO_ANSWER';
      log.warn({ subgraph, code }, 'a subgraph did not answer');
    },
  });
  const rules = supergraphRules(engine.supergraphSchema);
  const close = async (): Promise<void> => {
    for (const source of sources.values()) source.close();
    await Promise.all([...subgraphs.values()].map((fetcher) => fetcher.close()));
    await Promise.all([askLog.close(), peers.close()]);
  };
  const reportWithheld = createWithheldReporter({
    ...{ subgraphUrls, fetch: peers.fetch, askLog, timeoutMs },
    headersFor: (owner, caller) => headersFor(owner, signer)(caller),
  });
  return { peers, engine, rules, reportWithheld, close };
};

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0;

/** One answerer for every transport: Apollo Server's for HTTP, the desk's for held connections. */
const answering = async (
  { config, supergraphSdl, log }: GatewayParts,
  { peers, engine, rules, reportWithheld }: Connected,
  metrics: GatewayMetrics,
) => {
  const { isDevelopment, isRegisteredOnly } = config;
  const identity = await identityOf(config, peers);
  const { tokenVerifier } = identity;
  const isIntrospectionPublic = isDevelopment && !isRegisteredOnly;
  const register = new OperationRegister([
    ...shippedDocuments(),
    ...(config.operationsDir === null ? [] : documentsIn(config.operationsDir)),
  ]);
  const preparer = new OperationPreparer(rules);
  const unmeasured = new Answerer({
    ...{ ...identity, engine, rules, preparer, reportWithheld },
    isIntrospectionPublic,
  });
  const answerer = new MeasuredAnswerer(unmeasured, metrics, register);
  const onFailure = (error: unknown): void => {
    log.error(failureOf(error), 'an operation failed');
  };
  return {
    preparer,
    apollo: createGatewayServer({
      ...{ engine, supergraphSdl, answerer, isDevelopment, register, onFailure },
    }),
    gate: isRegisteredOnly ? createOperationGate(register, tokenVerifier) : null,
    desk: new OperationDesk({
      schema: engine.schema,
      register,
      isRegisteredOnly,
      answerer,
      callerOf: streamCallerOf({ tokenVerifier, isIntrospectionPublic }),
      onFailure,
      mostPerCaller: config.limits.streams,
      operationMs: config.times.requestMs,
    }),
  };
};

/** Starts the gateway: the public edge, and the health of the process on a port of its own. */
export const startGateway = async (parts: GatewayParts): Promise<Served> => {
  const { config, log } = parts;
  refuseSharedInputs(parse(parts.supergraphSdl));
  warmDecisions(agencies);
  const key = await openKeyRing(config.keyFile, {
    nowSeconds: realSeconds,
    onProblem: (error) => {
      log.error(failureOf(error), 'the keys cannot be read');
    },
  });
  const metrics = new GatewayMetrics();
  const connected = connect(parts, key, metrics);
  const { engine, close, peers } = connected;
  const { apollo, desk, gate, preparer } = await answering(parts, connected, metrics);
  metrics.watch({ openStreams: () => desk.open });
  await apollo.start();
  const { registry } = metrics;
  const edge = await createServer({
    ...{ config, apollo, key, gate, desk, registry, peers, nowSeconds: realSeconds },
  });
  const { app } = edge;
  const admin = createAdminServer(() => !edge.isDraining(), registry);
  await app.listen({ port: config.port, host: config.host });
  await admin.listen({ port: config.adminPort, host: config.host });
  void warmUp(engine, preparer).catch((error: unknown) => {
    log.error(failureOf(error), 'the warm-up failed');
  });
  return {
    port: portOf(app.server.address()),
    adminPort: portOf(admin.server.address()),
    stop: async () => {
      const leave = await edge.stop();
      await apollo.stop();
      await close();
      await admin.close();
      return leave;
    },
  };
};
