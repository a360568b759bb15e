import { subgraphNames, type SubgraphName } from '../../schema/principal/agency.js';
import type { CliConfig } from '../config.js';
import { freePorts } from './processes/ports.js';

/** Where every process listens: decided before the first of them starts. */
export interface Addresses {
  readonly host: string;
  readonly gateway: number;
  readonly admin: number;
  readonly issuer: number;
  readonly subgraphs: Readonly<Record<SubgraphName, number>>;
  readonly subgraphAdmins: Readonly<Record<SubgraphName, number>>;
}

const bySubgraph = ([
  police = 0,
  socialCare = 0,
  health = 0,
  cps = 0,
]: readonly number[]): Addresses['subgraphs'] => ({
  ...{ police, health, cps },
  'social-care': socialCare,
});

export const chooseAddresses = async (config: CliConfig): Promise<Addresses> => {
  const free = await freePorts(2 * subgraphNames.length + 3);
  const [gateway = 0, admin = 0, issuer = 0, ...rest] = free;
  return {
    host: config.host,
    gateway: config.port === 0 ? gateway : config.port,
    admin: config.adminPort === 0 ? admin : config.adminPort,
    issuer,
    subgraphs: bySubgraph(rest.slice(0, subgraphNames.length)),
    subgraphAdmins: bySubgraph(rest.slice(subgraphNames.length)),
  };
};

/** The address of a process that only the others on this machine ask. */
export const innerUrl = (port: number): string => `http://127.0.0.1:${String(port)}`;

const everyAddress = ['127.0.0.1', '::1', '0.0.0.0', '::'];

/** As a person on this machine would type it. */
const outerUrl = ({ host }: Addresses, port: number): string => {
  const plain = everyAddress.includes(host) ? 'localhost' : host;
  return `http://${plain.includes(':') ? `[${plain}]` : plain}:${String(port)}`;
};

/** Where the other processes reach the gateway: it listens on HOST alone. */
export const gatewayUrl = ({ host, gateway }: Addresses): string => {
  if (['127.0.0.1', '0.0.0.0'].includes(host)) return innerUrl(gateway);
  const reached = host === '::' ? '::1' : host;
  return `http://${reached.includes(':') ? `[${reached}]` : reached}:${String(gateway)}`;
};

/** Where people, and `query`, ask the gateway. */
export const graphqlUrl = (addresses: Addresses): string =>
  `${outerUrl(addresses, addresses.gateway)}/graphql`;

export const explorerUrl = (addresses: Addresses): string =>
  `${outerUrl(addresses, addresses.gateway)}/explorer`;

export const adminUrl = (addresses: Addresses): string => outerUrl(addresses, addresses.admin);
