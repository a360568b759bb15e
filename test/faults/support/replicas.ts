/** A second process of what a partnership has one of, over the same database and with the same keys. */
import { readCliConfig } from '../../../cli/config.js';
import type { Addresses } from '../../../cli/start/addresses.js';
import { gatewayPlan, subgraphPlan, type Setting } from '../../../cli/start/plans.js';
import { freePorts } from '../../../cli/start/processes/ports.js';
import type { WorkerPlan } from '../../../cli/start/processes/worker.js';
import { subgraphOf, type Agency } from '../../../schema/principal/agency.js';
import { environmentOf, type Partnership } from '../../journeys/support/partnership.js';
import { Replica } from '../../operations/support/replica.js';
import type { DatabaseServer } from './database-server.js';

const portOf = (url: string): number => Number(new URL(url).port);

const settingOf = ({ run, dataDir }: Partnership): Setting => {
  const { police, 'social-care': socialCare, health, cps } = run.urls.subgraphs;
  const subgraphs = {
    ...{ police: portOf(police), 'social-care': portOf(socialCare) },
    ...{ health: portOf(health), cps: portOf(cps) },
  };
  const { gateway, admin, issuer } = run.ports;
  const subgraphAdmins = { police: 0, 'social-care': 0, health: 0, cps: 0 };
  const ports = { gateway, admin, issuer };
  const addresses: Addresses = { host: '127.0.0.1', ...ports, subgraphs, subgraphAdmins };
  return {
    config: readCliConfig({ PATH: process.env.PATH, ...environmentOf(dataDir) }),
    addresses,
  };
};

const started = async (plan: WorkerPlan, port: number, adminPort: number): Promise<Replica> => {
  const replica = new Replica(plan, port, adminPort);
  await replica.start();
  return replica;
};

/** `policePort`: where it reaches the police. */
export const secondGateway = async (
  partnership: Partnership,
  policePort: number,
): Promise<Replica> => {
  const { config, addresses } = settingOf(partnership);
  const [gateway = 0, admin = 0] = await freePorts(2);
  const subgraphs = { ...addresses.subgraphs, police: policePort };
  const plan = gatewayPlan({ config, addresses: { ...addresses, gateway, admin, subgraphs } });
  return started(plan, gateway, admin);
};

/** `gatewayPort`: where it reaches the gateway. */
export const secondSubgraph = async (
  partnership: Partnership,
  server: DatabaseServer,
  { agency, gatewayPort }: { readonly agency: Agency; readonly gatewayPort: number },
): Promise<Replica> => {
  const { config, addresses } = settingOf(partnership);
  const [port = 0, admin = 0] = await freePorts(2);
  const name = subgraphOf[agency];
  const subgraphs = { ...addresses.subgraphs, [name]: port };
  const subgraphAdmins = { ...addresses.subgraphAdmins, [name]: admin };
  const there = { ...addresses, gateway: gatewayPort, subgraphs, subgraphAdmins };
  const plan = subgraphPlan({ config, addresses: there }, agency, server.urlsOf(agency));
  return started(plan, port, admin);
};
