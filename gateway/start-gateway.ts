import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { fetch } from 'undici';
import { warmDecisions } from '../schema/policy/warm-decisions.js';
import { agencies, type Agency } from '../schema/principal/agency.js';
import { parseIssuerRegistry } from '../schema/principal/issuer-registry.js';
import { createContextSigner } from '../schema/principal/sign-request-context.js';
import { loadOrCreateSigningKey, type SigningKey } from '../schema/principal/signing-key.js';
import { createTokenVerifier } from '../schema/principal/verify-access-token.js';
import { createPassVerifier } from '../schema/principal/verify-episode-pass.js';
import { realSeconds } from '../schema/time/real-clock.js';
import { Answerer } from './answer.js';
import type { GatewayConfig } from './config.js';
import { createEpisodes } from './episode.js';
import { createEngine, type Engine } from './execute/engine.js';
import { createGatewayServer } from './graphql-server.js';
import type { IdentifyOptions } from './identify.js';
import { OperationPreparer } from './prepare-operation.js';
import { supergraphRules } from './rules.js';
import { createAdminServer, createServer } from './server.js';
import { createSubgraphFetchers } from './subgraph-fetchers.js';
import { createViewFetcher } from './view/view-subgraph.js';

const jwksUris = ({ subgraphUrls }: GatewayConfig): Readonly<Record<Agency, URL>> => {
  const uris = agencies.map(
    (agency) => [agency, new URL('/.well-known/jwks.json', subgraphUrls[agency])] as const,
  );
  // Every agency has its address in the configuration: Object.fromEntries cannot say so.
  return Object.fromEntries(uris) as Record<Agency, URL>;
};

const identityOf = async (config: GatewayConfig): Promise<IdentifyOptions> => {
  const registry = parseIssuerRegistry(await readFile(config.issuerRegistryFile, 'utf8'));
  const tokenVerifier = createTokenVerifier(registry, { nowSeconds: realSeconds });
  const passVerifier = createPassVerifier({ jwksUris: jwksUris(config), nowSeconds: realSeconds });
  const episodes = createEpisodes({
    subgraphUrls: config.subgraphUrls,
    passVerifier,
    agencyOf: (issuer) => tokenVerifier.agencyOf(issuer),
    fetch,
    nowSeconds: realSeconds,
  });
  return { tokenVerifier, episodes };
};

export interface GatewayParts {
  readonly config: GatewayConfig;
  readonly supergraphSdl: string;
  /** Ids, codes and durations only. */
  readonly log: Logger;
}

export interface RunningGateway {
  readonly port: number;
  readonly adminPort: number;
  stop(): Promise<void>;
}

interface Connected {
  readonly engine: Engine;
  readonly close: () => Promise<void>;
}

const connect = ({ config, supergraphSdl, log }: GatewayParts, key: SigningKey): Connected => {
  const signer = createContextSigner(key, realSeconds);
  const { subgraphUrls } = config;
  const subgraphs = createSubgraphFetchers({ subgraphUrls, signer });
  const fetchers = new Map([...subgraphs].map(([name, { fetch: ask }]) => [name, ask]));
  const engine = createEngine({
    supergraphSdl,
    fetchers: fetchers.set('view', createViewFetcher()),
    onFailure: (subgraph, cause) => {
      const code = cause instanceof Error ? cause.name : 'unknown';
      log.warn({ subgraph, code }, 'a subgraph did not answer');
    },
  });
  const close = async (): Promise<void> => {
    await Promise.all([...subgraphs.values()].map((fetcher) => fetcher.close()));
  };
  return { engine, close };
};

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0;

/** Starts the gateway: the public edge, and the health of the process on a port of its own. */
export const startGateway = async (parts: GatewayParts): Promise<RunningGateway> => {
  const { config, supergraphSdl, log } = parts;
  warmDecisions(agencies);
  const key = await loadOrCreateSigningKey(config.keyFile);
  const { engine, close } = connect(parts, key);
  const rules = supergraphRules(engine.supergraphSchema);
  const answerer = new Answerer({
    ...(await identityOf(config)),
    engine,
    rules,
    preparer: new OperationPreparer(rules),
    isIntrospectionPublic: config.isDevelopment,
  });
  const apollo = createGatewayServer({
    engine,
    supergraphSdl,
    answerer,
    isDevelopment: config.isDevelopment,
    onFailure: (error) => {
      log.error({ code: error instanceof Error ? error.name : 'unknown' }, 'an operation failed');
    },
  });
  await apollo.start();
  const app = await createServer({ config, apollo, key });
  const admin = createAdminServer(() => Promise.resolve(true));
  await app.listen({ port: config.port, host: config.host });
  await admin.listen({ port: config.adminPort, host: config.host });
  return {
    port: portOf(app.server.address()),
    adminPort: portOf(admin.server.address()),
    stop: async () => {
      await Promise.all([app.close(), admin.close()]);
      await apollo.stop();
      await close();
    },
  };
};
