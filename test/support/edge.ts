/**
 * The public edge as a process would run it, on ports that the system chooses: real HTTP, real tokens,
 * the product's supergraph. Its owners are nowhere, which is how a caller finds them when all are down.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import type { GatewayConfig } from '../../gateway/config.js';
import { startGateway } from '../../gateway/start-gateway.js';
import { startIdentity, type TestIdentity } from './identity.js';

export interface Edge {
  readonly url: string;
  readonly adminUrl: string;
  readonly identity: TestIdentity;
  stop(): Promise<void>;
}

/** Port 9 is the discard service's: nobody answers there. */
const nowhere = new URL('http://127.0.0.1:9');

/** More than any test asks of the edge, but for those of the limits. */
const generous = { operationsPerSecond: { person: 100_000, system: 100_000 }, streams: 100 };

/** More than a machine stands still. */
const unhurried = { requestMs: 600_000, ownerMs: 600_000, keysMs: 600_000 };

export const startEdge = async (config: Partial<GatewayConfig> = {}): Promise<Edge> => {
  const identity = await startIdentity();
  const folder = await mkdtemp(join(tmpdir(), 'childview-edge-'));
  const issuerRegistryFile = join(folder, 'issuers.json');
  await writeFile(issuerRegistryFile, JSON.stringify(identity.registry));
  const running = await startGateway({
    config: {
      port: 0,
      adminPort: 0,
      host: '127.0.0.1',
      isDevelopment: true,
      keyFile: join(folder, 'gateway.pem'),
      requestLogFile: join(folder, 'requests.ndjson'),
      issuerRegistryFile,
      denyListFile: null,
      isRegisteredOnly: false,
      operationsDir: null,
      explorer: null,
      limits: generous,
      times: unhurried,
      peers: null,
      drain: { delayMs: 0, deadlineMs: 100 },
      load: { requestsAtOnce: 1_000, loopDelayMs: 600_000 },
      subgraphUrls: { POLICE: nowhere, SOCIAL_CARE: nowhere, HEALTH: nowhere, CPS: nowhere },
      ...config,
    },
    supergraphSdl: await readFile(
      new URL('../../schema/supergraph.graphql', import.meta.url),
      'utf8',
    ),
    log: pino({ level: 'silent' }),
  });
  return {
    url: `http://127.0.0.1:${String(running.port)}/graphql`,
    adminUrl: `http://127.0.0.1:${String(running.adminPort)}`,
    identity,
    stop: async () => {
      await running.stop();
      await identity.close();
      await rm(folder, { recursive: true });
    },
  };
};

export interface EdgeAnswer {
  readonly status: number;
  readonly codes: readonly string[];
  readonly body: string;
}

interface Errors {
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** One POST as a caller sends it; what comes back, with the codes of its errors. */
export const post = async (
  { url }: Edge,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<EdgeAnswer> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const { errors = [] } = JSON.parse(text) as Errors;
  return {
    status: response.status,
    codes: errors.map((e) => e.extensions?.code ?? ''),
    body: text,
  };
};
