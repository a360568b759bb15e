/** The gateway as a process: serves until it is told to stop, or its parent is gone. */
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
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
import { readGatewayConfig, type GatewayConfig } from './config.js';
import { createEpisodes } from './episode.js';
import { createEngine, type Engine } from './execute/engine.js';
import { createGatewayServer } from './graphql-server.js';
import type { IdentifyOptions } from './identify.js';
import { OperationPreparer } from './prepare-operation.js';
import { supergraphRules } from './rules.js';
import { createAdminServer, createServer } from './server.js';
import { createSubgraphFetchers } from './subgraph-fetchers.js';
import { createViewFetcher } from './view/view-subgraph.js';

const log = pino({ base: { process: 'gateway' } }, pino.destination(2));

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

const engineOf = (config: GatewayConfig, supergraphSdl: string, key: SigningKey): Engine => {
  const signer = createContextSigner(key, realSeconds);
  const { subgraphUrls } = config;
  const fetchers = new Map(
    [...createSubgraphFetchers({ subgraphUrls, signer })].map(([name, { fetch: ask }]) => [
      name,
      ask,
    ]),
  );
  return createEngine({
    supergraphSdl,
    fetchers: fetchers.set('view', createViewFetcher()),
    onFailure: (subgraph, cause) => {
      const code = cause instanceof Error ? cause.name : 'unknown';
      log.warn({ subgraph, code }, 'a subgraph did not answer');
    },
  });
};

const serve = async (): Promise<void> => {
  const config = readGatewayConfig();
  const supergraphSdl = await readFile(
    new URL('../schema/supergraph.graphql', import.meta.url),
    'utf8',
  );
  warmDecisions(agencies);
  const key = await loadOrCreateSigningKey(config.keyFile);
  const engine = engineOf(config, supergraphSdl, key);
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
  const stop = (): void => {
    if (process.connected) process.disconnect();
    void Promise.all([app.close(), admin.close()]).then(() => apollo.stop());
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', () => undefined);
  process.once('disconnect', stop);
  process.send?.({ ready: true, port: (app.server.address() as AddressInfo).port });
};

try {
  await serve();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'The gateway cannot start.'}\n`);
  process.exitCode = 1;
  if (process.connected) process.disconnect();
}
