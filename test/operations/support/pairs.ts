/** Two of each of a partnership's processes, each two behind a balancer, over the same databases and keys. */
import { readCliConfig } from '../../../cli/config.js';
import type { Addresses } from '../../../cli/start/addresses.js';
import { gatewayPlan, subgraphPlan, type Setting } from '../../../cli/start/plans.js';
import { freePorts } from '../../../cli/start/processes/ports.js';
import type { PeerFiles } from '../../../runtime/tls/peer-variables.js';
import type { WorkerPlan } from '../../../cli/start/processes/worker.js';
import { agencies, subgraphOf, type SubgraphName } from '../../../schema/principal/agency.js';
import { databaseName } from '../../../subgraphs/shared/database/database-urls.js';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../../subgraphs/shared/database/embedded-postgres/start-embedded-postgres.js';
import { until } from '../../cli/support/processes.js';
import { environmentOf, unhurried, type Partnership } from '../../journeys/support/partnership.js';
import { startBalancer, type Balancer } from './balancer.js';
import { Replica } from './replica.js';

export type ProcessName = 'gateway' | SubgraphName;

/** Above the time in which a balancer sees that a process is not ready. */
const DRAIN_DELAY_MS = 500;

const STARTS_WITHIN_MS = 90_000;

interface Pair {
  readonly replicas: readonly Replica[];
  readonly balancer: Balancer;
}

export interface Pairs {
  /** Of the gateways' balancer. */
  readonly url: string;
  readonly replicas: readonly Replica[];
  /** Ends a replica and starts it again; answers its exit code when the balancer sends it requests again. */
  restart(replica: Replica): Promise<number | null>;
  stop(): Promise<void>;
}

interface Place {
  readonly port: number;
  readonly adminPort: number;
}

const placesFor = async (copies: number): Promise<readonly Place[]> => {
  const ports = await freePorts(2 * copies);
  return ports
    .slice(0, copies)
    .map((port, at) => ({ port, adminPort: ports[copies + at] ?? 0 }));
};

const portOf = (url: string): number => Number(new URL(url).port);

/** Where those that are asked alone are, and the balancers of the others. */
const addressesOf = (
  { run }: Partnership,
  balancers: ReadonlyMap<ProcessName, Balancer>,
): Addresses => {
  const { subgraphs } = run.urls;
  const of = (name: SubgraphName): number => balancers.get(name)?.port ?? portOf(subgraphs[name]);
  return {
    ...{ host: '127.0.0.1', admin: 0, issuer: run.ports.issuer },
    gateway: balancers.get('gateway')?.port ?? run.ports.gateway,
    subgraphs: {
      ...{ police: of('police'), 'social-care': of('social-care') },
      ...{ health: of('health'), cps: of('cps') },
    },
    subgraphAdmins: { police: 0, 'social-care': 0, health: 0, cps: 0 },
  };
};

const planOf = (name: ProcessName, setting: Setting, server: EmbeddedPostgres): WorkerPlan => {
  if (name === 'gateway') return gatewayPlan(setting);
  const agency = agencies.find((candidate) => subgraphOf[candidate] === name);
  if (agency === undefined) throw new Error(`Nobody's subgraph is ${name}`);
  const urlFor = (role: 'app' | 'audit'): string => server.urlFor(databaseName(agency), role);
  return subgraphPlan(setting, agency, { app: urlFor('app'), audit: urlFor('audit'), owner: null });
};

const variablesAt = (name: ProcessName, { port, adminPort }: Place): Record<string, string> => ({
  [name === 'gateway' ? 'PORT' : 'SUBGRAPH_PORT']: String(port),
  [name === 'gateway' ? 'ADMIN_PORT' : 'SUBGRAPH_ADMIN_PORT']: String(adminPort),
  DRAIN_DELAY_MS: String(DRAIN_DELAY_MS),
});

const isPeer = (name: string): boolean => name === 'GATEWAY_URL' || name.startsWith('SUBGRAPH_URL_');

const withTls = (
  variables: Readonly<Record<string, string>>,
  { certificate, key, authorities }: PeerFiles,
): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      isPeer(name) ? value.replace('http:', 'https:') : value,
    ]),
  ),
  TLS_CERTIFICATE_FILE: certificate,
  TLS_KEY_FILE: key,
  TLS_AUTHORITIES_FILE: authorities,
});

export interface PairOptions {
  /** Of each; default 2. */
  readonly copies?: number;
  /** More variables, over those of their plans. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly nodeOptions?: readonly string[];
  /** With it they speak TLS: then they must all be there. */
  readonly tls?: PeerFiles;
}

/** `names` are there twice, or as `copies` says; of the others the partnership's own is asked. */
export const startPairs = async (
  partnership: Partnership,
  names: readonly ProcessName[],
  { copies = 2, environment: over = {}, nodeOptions = [], tls }: PairOptions = {},
): Promise<Pairs> => {
  const { dataDir } = partnership;
  const databases = agencies.map(databaseName);
  const server = await startEmbeddedPostgres({ dataDir, log: () => undefined, databases });
  const config = readCliConfig({
    ...{ PATH: process.env.PATH, ...environmentOf(dataDir), ...unhurried },
  });
  const places = new Map<ProcessName, readonly Place[]>();
  const balancers = new Map<ProcessName, Balancer>();
  for (const name of names) {
    const two = await placesFor(copies);
    places.set(name, two);
    balancers.set(name, await startBalancer(two));
  }
  const setting = { config, addresses: addressesOf(partnership, balancers) };
  const replicasOf = (name: ProcessName): readonly Replica[] => {
    const plan = planOf(name, setting, server);
    return (places.get(name) ?? []).map((place) => {
      const own = { ...plan.environment, ...variablesAt(name, place), ...over };
      const environment = tls ? withTls(own, tls) : own;
      const options = [...(plan.nodeOptions ?? []), ...nodeOptions];
      const started = { ...plan, environment, nodeOptions: options };
      return new Replica(started, place.port, place.adminPort);
    });
  };
  const pairs: readonly Pair[] = [...balancers].map(([name, balancer]) => ({
    ...{ replicas: replicasOf(name), balancer },
  }));
  const isServed = ({ port }: Replica): boolean =>
    pairs.some(({ balancer }) => balancer.ready().some((target) => target.port === port));
  const replicas = pairs.flatMap((pair) => pair.replicas);
  await Promise.all(replicas.map((replica) => replica.start()));
  await until(() => replicas.every(isServed), STARTS_WITHIN_MS);
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${String(setting.addresses.gateway)}/graphql`,
    replicas,
    restart: async (replica) => {
      const code = await replica.stop();
      await replica.start();
      await until(() => isServed(replica), STARTS_WITHIN_MS);
      return code;
    },
    stop: async () => {
      await Promise.all(replicas.map((replica) => replica.stop()));
      await Promise.all(pairs.map(({ balancer }) => balancer.stop()));
      await server.stop();
    },
  };
};
