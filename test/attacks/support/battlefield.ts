/**
 * Where the attacks are made: the gateway and the four owners as processes of their own, real tokens, real
 * PostgreSQL, a dataset of canaries, and a tap on every wire.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CliConfig } from '../../../cli/config.js';
import {
  denyListFile,
  gatewayPlan,
  registryFile,
  subgraphPlan,
  type Setting,
} from '../../../cli/start/plans.js';
import { freePorts } from '../../../cli/start/processes/ports.js';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import type { IssuerRegistry } from '../../../schema/principal/issuer-registry.js';
import type { FreshDatabase } from '../../support/database.js';
import { startIdentity, type TestIdentity } from '../../support/identity.js';
import { attackedDatabase } from './dataset/attacked-database.js';
import { canaryColumns } from './dataset/canaries.js';
import { startProcess, type RunningProcess } from './processes.js';
import { tapOwner, type Exchange, type OwnerWire } from './wire/owner-wire.js';
import { tapStatements, type StatementWire } from './wire/statement-wire.js';

export interface Battlefield {
  /** Of the gateway's public edge. */
  readonly url: string;
  readonly identity: TestIdentity;
  readonly databases: Readonly<Record<Agency, FreshDatabase>>;
  readonly wires: Readonly<Record<Agency, OwnerWire>>;
  /** Where the gateway keeps the key that owners trust: what a hostile gateway has. */
  readonly gatewayKeyFile: string;
  /** Whom the partners have shut out: read by every process. */
  readonly denyListFile: string;
  /** `POLICE.crime_report.crime_number` → `CrimeReport.crimeNumber`. */
  readonly columns: ReadonlyMap<string, string>;
  /** What the gateway asked the owners for this request. */
  exchangesOf(requestId: string): readonly Exchange[];
  /** What the owners asked their databases for this request. */
  statementsOf(requestId: string): readonly string[];
  /** What they asked for no request that says so: passes, and what the processes do by themselves. */
  otherStatements(): readonly string[];
  /** What all processes logged so far. */
  logs(): string;
  stop(): Promise<void>;
}

const each = async <T>(
  make: (agency: Agency) => Promise<T>,
): Promise<Readonly<Record<Agency, T>>> => {
  // One after another: Jest cannot import the agencies' modules side by side.
  const POLICE = await make('POLICE');
  const SOCIAL_CARE = await make('SOCIAL_CARE');
  const HEALTH = await make('HEALTH');
  return { POLICE, SOCIAL_CARE, HEALTH, CPS: await make('CPS') };
};

const configIn = (dataDir: string): CliConfig => ({
  ...{ port: 0, adminPort: 0, host: '127.0.0.1', dataDir, dataset: null },
  databases: { kind: 'embedded' },
  inherited: { PATH: process.env.PATH ?? '' },
  events: {},
});

const settingOf = async (
  dataDir: string,
  wires: Readonly<Record<Agency, OwnerWire>>,
): Promise<Setting> => {
  const [gateway = 0, admin = 0] = await freePorts(2);
  return {
    config: configIn(dataDir),
    addresses: {
      ...{ host: '127.0.0.1', gateway, admin, issuer: 0 },
      subgraphs: {
        police: wires.POLICE.port,
        'social-care': wires.SOCIAL_CARE.port,
        health: wires.HEALTH.port,
        cps: wires.CPS.port,
      },
      subgraphAdmins: { police: 0, 'social-care': 0, health: 0, cps: 0 },
    },
  };
};

interface Ground {
  readonly setting: Setting;
  readonly identity: TestIdentity;
  readonly databases: Readonly<Record<Agency, FreshDatabase>>;
  readonly wires: Readonly<Record<Agency, OwnerWire>>;
  readonly statements: StatementWire;
}

/** Every attack asks as often as it likes: that callers are slowed down is tested apart. */
const unhurried = {
  OPERATIONS_PER_SECOND_PERSON: '100000',
  OPERATIONS_PER_SECOND_SYSTEM: '100000',
  // More than a machine stands still.
  REQUEST_MS: '120000',
  OWNER_MS: '60000',
  KEYS_MS: '60000',
};

/** And on a machine as busy as it likes: so is what a process does that has too much to do. */
const unburdened = { REQUESTS_AT_ONCE: '100000', EVENT_LOOP_DELAY_MS: '60000' };

const startProcesses = async (
  { setting, databases, wires, statements }: Ground,
  environment: Readonly<Record<string, string>>,
): Promise<readonly RunningProcess[]> => {
  const owner = async (agency: Agency): Promise<RunningProcess> => {
    const app = statements.through(databases[agency].appUrl);
    const audit = databases[agency].auditUrl;
    const plan = subgraphPlan(setting, agency, { app, audit, owner: null });
    const running = await startProcess(plan, { SUBGRAPH_PORT: '0', ...unburdened, ...environment });
    wires[agency].target = running.port;
    return running;
  };
  return Promise.all([
    startProcess(gatewayPlan(setting), {
      ...unhurried,
      ...unburdened,
      ADMIN_PORT: String(setting.addresses.admin),
      ...environment,
    }),
    ...agencies.map(owner),
  ]);
};

/** The demo's prosecutors are bound to no area; here their issuer may say that some are. */
const withAreas = (registry: IssuerRegistry): IssuerRegistry => {
  const areas = [...new Set(registry.flatMap((issuer) => issuer.areas))];
  return registry.map((issuer) => (issuer.agency === 'CPS' ? { ...issuer, areas } : issuer));
};

/** Starts everything; a few seconds, once per file. `environment` is added to that of every process. */
export const startBattlefield = async (
  environment: Readonly<Record<string, string>> = {},
): Promise<Battlefield> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'childview-attacks-'));
  mkdirSync(join(dataDir, 'keys'));
  const [identity, databases, wires, statements] = await Promise.all([
    startIdentity(),
    each(attackedDatabase),
    each(tapOwner),
    tapStatements(),
  ]);
  const setting = await settingOf(dataDir, wires);
  writeFileSync(registryFile(setting.config), JSON.stringify(withAreas(identity.registry)));
  writeFileSync(denyListFile(setting.config), '[]');
  const ground = { setting, identity, databases, wires, statements };
  const processes = await startProcesses(ground, environment);
  return {
    url: `http://127.0.0.1:${String(setting.addresses.gateway)}/graphql`,
    identity,
    databases,
    wires,
    denyListFile: denyListFile(setting.config),
    gatewayKeyFile: join(dataDir, 'keys', 'gateway.key'),
    columns: new Map(
      agencies.flatMap((agency) => [...canaryColumns(agency, databases[agency].dataSource)]),
    ),
    exchangesOf: (requestId) =>
      agencies.flatMap((agency) => wires[agency].exchanges.get(requestId) ?? []),
    statementsOf: (requestId) => statements.statements.get(requestId) ?? [],
    otherStatements: () => statements.statements.get(null) ?? [],
    logs: () => processes.map(({ log }) => log()).join('\n'),
    stop: async () => {
      await Promise.all(processes.map((running) => running.stop()));
      await Promise.all([
        ...agencies.map((agency) => wires[agency].close()),
        ...agencies.map((agency) => databases[agency].drop()),
        statements.close(),
        identity.close(),
      ]);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
