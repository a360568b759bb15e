import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { agencies, subgraphOf, type Agency } from '../../schema/principal/agency.js';
import {
  auditVariable,
  environmentFor,
  urlVariable,
  type AgencyUrls,
} from '../../subgraphs/shared/database/database-urls.js';
import type { CliConfig } from '../config.js';
import { gatewayUrl, innerUrl, type Addresses } from './addresses.js';
import type { WorkerPlan } from './processes/worker.js';

/** What the plans of all processes are made from. */
export interface Setting {
  readonly config: CliConfig;
  readonly addresses: Addresses;
}

type Environment = Record<string, string>;

export const registryFile = ({ dataDir }: CliConfig): string => join(dataDir, 'issuers.json');

/** Whom the partners have shut out; `start` makes an empty one, and whoever runs it edits it. */
export const denyListFile = ({ dataDir }: CliConfig): string => join(dataDir, 'denied.json');

/** Where the gateway notes each call of an owner. */
export const requestLogFile = ({ dataDir }: CliConfig): string => join(dataDir, 'requests.ndjson');

const keyFile = ({ dataDir }: CliConfig, name: string): string =>
  join(dataDir, 'keys', `${name}.key`);

/** From `dist/cli/start`. */
const explorerDir = new URL('../../../dist.web', import.meta.url);

/** Nothing of ours phones home. From Node 22 on, compiled code is kept for the next start. */
const common = ({ config }: Setting): Environment => ({
  ...config.inherited,
  NODE_COMPILE_CACHE: join(config.dataDir, 'compile-cache'),
  APOLLO_TELEMETRY_DISABLED: 'true',
});

const subgraphUrls = ({ addresses }: Setting): Environment =>
  Object.fromEntries(
    agencies.map((agency) => [
      `SUBGRAPH_URL_${agency}`,
      innerUrl(addresses.subgraphs[subgraphOf[agency]]),
    ]),
  );

/**
 * At an owner Cedar, which is WebAssembly, is not optimised: decisions are few and kept, while optimising them
 * cost a second of CPU, most of a start (measured: 1,150 ms against 210 ms). Not so at the gateway, whose HTTP
 * client reads every answer of an owner in WebAssembly too: a twentieth of all that it does.
 */
const plainCedar = '--liftoff-only';

/**
 * Answers are large and short-lived: a larger nursery, in MiB, spares the copying of them. At the owners it takes a
 * twentieth off a child view.
 */
const nursery = (mebibytes: number): string => `--max-semi-space-size=${String(mebibytes)}`;

/**
 * When nobody asks for a few seconds V8 gives back memory, and with it goes what it compiled: 200 functions or more of a process, for the
 * next 600 child views to compile again. A hub's questions come with such pauses (docs/adr/0078).
 */
const keptCompiled = '--no-memory-reducer';

/** How Node runs gateway and owners: here, in docker-compose.yml and in the chart. */
export const nodeOptionsOf = {
  gateway: [nursery(64), keptCompiled],
  subgraph: [plainCedar, nursery(32), keptCompiled],
} as const;

export const issuerPlan = (setting: Setting): WorkerPlan => ({
  name: 'issuer',
  script: 'dev/issuer/main.js',
  environment: {
    ...common(setting),
    ISSUER_PORT: String(setting.addresses.issuer),
    DATA_DIR: setting.config.dataDir,
  },
});

export const gatewayPlan = (setting: Setting): WorkerPlan => ({
  name: 'gateway',
  script: 'gateway/main.js',
  nodeOptions: nodeOptionsOf.gateway,
  environment: {
    ...common(setting),
    ...subgraphUrls(setting),
    PORT: String(setting.addresses.gateway),
    ADMIN_PORT: String(setting.addresses.admin),
    HOST: setting.addresses.host,
    KEY_FILE: keyFile(setting.config, 'gateway'),
    REQUEST_LOG_FILE: requestLogFile(setting.config),
    ISSUER_REGISTRY_FILE: registryFile(setting.config),
    DENY_LIST_FILE: denyListFile(setting.config),
    EXPLORER_DIR: fileURLToPath(explorerDir),
    EXPLORER_ISSUER_URL: innerUrl(setting.addresses.issuer),
  },
});

/** Builds the explorer where that is to be done, and ends: nothing waits for it. */
export const explorerPlan = ({ config }: Setting): WorkerPlan => ({
  name: 'explorer',
  script: '../cli/build-web.mjs',
  args: ['--in-background'],
  environment: config.inherited,
});

/** The systems that follow other agencies' feeds, as the development issuer knows them. */
const systems: Readonly<Partial<Record<Agency, string>>> = {
  POLICE: 'police-system',
  SOCIAL_CARE: 'social-care-intake',
};

/** `start` makes one, for form's sake: the development issuer gives its systems tokens for the asking. */
export const systemSecretFile = ({ dataDir }: CliConfig): string => join(dataDir, 'system.secret');

const systemOf = ({ config, addresses }: Setting, agency: Agency): Environment => {
  const client = systems[agency];
  if (client === undefined) return {};
  return {
    SYSTEM_TOKEN_URL: `${innerUrl(addresses.issuer)}/token`,
    SYSTEM_CLIENT_ID: client,
    SYSTEM_CLIENT_SECRET_FILE: systemSecretFile(config),
  };
};

/** INVARIANT: a subgraph is given its own database alone, and never the owner's URL. */
export const subgraphPlan = (
  setting: Setting,
  agency: Agency,
  { app, audit }: AgencyUrls,
): WorkerPlan => {
  const name = subgraphOf[agency];
  return {
    name,
    script: 'subgraphs/main.js',
    nodeOptions: nodeOptionsOf.subgraph,
    args: [name],
    environment: {
      ...common(setting),
      ...setting.config.events,
      ...subgraphUrls(setting),
      ...systemOf(setting, agency),
      [urlVariable(agency)]: app,
      [auditVariable(agency)]: audit,
      SUBGRAPH_PORT: String(setting.addresses.subgraphs[name]),
      SUBGRAPH_ADMIN_PORT: String(setting.addresses.subgraphAdmins[name]),
      GATEWAY_URL: gatewayUrl(setting.addresses),
      KEY_FILE: keyFile(setting.config, name),
      AUDIT_KEY_FILE: keyFile(setting.config, `${name}.audit`),
      ISSUER_REGISTRY_FILE: registryFile(setting.config),
      DENY_LIST_FILE: denyListFile(setting.config),
    },
  };
};

/** The one process that holds the owners' URLs; it ends when the tables are there and filled. */
export const preparePlan = (
  config: CliConfig,
  urls: ReadonlyMap<Agency, AgencyUrls>,
  args: readonly string[],
): WorkerPlan => {
  const environment: Environment = { ...config.inherited };
  for (const [agency, of] of urls) Object.assign(environment, environmentFor(agency, of));
  return { name: 'prepare', script: 'subgraphs/prepare.js', args, environment };
};
