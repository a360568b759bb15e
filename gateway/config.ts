import { z } from 'zod';
import { reachesPeers } from '../runtime/tls/peer-variables.js';
import { runtimeOf, runtimeVariables, type RuntimeConfig } from '../runtime/config.js';
import { agencies, type Agency } from '../schema/principal/agency.js';
import type { Principal } from '../schema/principal/principal.js';
import type { ExplorerOptions } from './explorer/serve-explorer.js';

const port = z.coerce.number().int().min(0).max(65_535);

const millis = z.coerce.number().int().min(100).max(600_000);

/** At least one: a limit of none would be an outage by a typing error. */
const rate = z.coerce.number().int().min(1).max(1_000_000);

const environment = z
  .object({
    PORT: port.default(4000),
    ADMIN_PORT: port.default(4001),
    HOST: z.string().min(1).default('127.0.0.1'),
    NODE_ENV: z.string().optional(),
    ...runtimeVariables,
    DENY_LIST_FILE: z.string().min(1).optional(),
    OPERATIONS_DIR: z.string().min(1).optional(),
    EXPLORER_DIR: z.string().min(1).optional(),
    EXPLORER_ISSUER_URL: z.url().optional(),
    REGISTERED_OPERATIONS_ONLY: z.stringbool().default(false),
    OPERATIONS_PER_SECOND_PERSON: rate.default(50),
    OPERATIONS_PER_SECOND_SYSTEM: rate.default(500),
    STREAMS_PER_CALLER: rate.default(100),
    REQUEST_MS: millis.default(5_000),
    OWNER_MS: millis.default(2_000),
    KEYS_MS: millis.default(2_000),
    KEY_FILE: z.string().min(1),
    REQUEST_LOG_FILE: z.string().min(1),
    ISSUER_REGISTRY_FILE: z.string().min(1),
    SUBGRAPH_URL_POLICE: z.url(),
    SUBGRAPH_URL_SOCIAL_CARE: z.url(),
    SUBGRAPH_URL_HEALTH: z.url(),
    SUBGRAPH_URL_CPS: z.url(),
  })
  .refine(({ NODE_ENV, DENY_LIST_FILE }) => NODE_ENV !== 'production' || DENY_LIST_FILE, {
    path: ['DENY_LIST_FILE'],
    message: 'production needs one, if only an empty list: []',
  })
  .refine(
    ({ NODE_ENV, EXPLORER_ISSUER_URL }) => NODE_ENV !== 'production' || !EXPLORER_ISSUER_URL,
    {
      path: ['EXPLORER_ISSUER_URL'],
      message: 'production has no development issuer',
    },
  )
  .superRefine(reachesPeers(agencies.map((agency) => `SUBGRAPH_URL_${agency}`)));

/**
 * A process that answers 500 requests a second in 30 ms each has 15 under way: four times that wait for no more than a
 * fraction of the time that they have.
 */
const REQUESTS_AT_ONCE = 64;

/** How much one caller may ask of one gateway process (docs/protocol.md). */
export interface CallerLimits {
  readonly operationsPerSecond: Readonly<Record<Principal['kind'], number>>;
  /** Operations of one caller at once on held connections, over all of these. */
  readonly streams: number;
}

/** How long an answer may take, in milliseconds (docs/protocol.md). */
export interface RequestTimes {
  /** The whole of a query or mutation. */
  readonly requestMs: number;
  /** One owner, each time that it is asked. */
  readonly ownerMs: number;
  /** An issuer that is asked for its keys; when it is late, those that are known serve on. */
  readonly keysMs: number;
}

export interface GatewayConfig extends RuntimeConfig {
  /** 0: the operating system chooses. */
  readonly port: number;
  /** Health of the process, for whoever runs it; never for callers. */
  readonly adminPort: number;
  readonly host: string;
  /** Introspection without a token and the Sandbox page: not in production. */
  readonly isDevelopment: boolean;
  readonly keyFile: string;
  /** Where each call of an owner is noted: ids and times. */
  readonly requestLogFile: string;
  readonly issuerRegistryFile: string;
  /** Whom the partners have shut out; null, outside production alone, shuts out nobody. */
  readonly denyListFile: string | null;
  /** Whether operations that are not registered are for developers alone: always, in production. */
  readonly isRegisteredOnly: boolean;
  /** Registered operations beside the product's own; null: there are none. */
  readonly operationsDir: string | null;
  /** The page at `/explorer`; null: none is served, which production is well advised to leave so. */
  readonly explorer: ExplorerOptions | null;
  readonly limits: CallerLimits;
  readonly times: RequestTimes;
  readonly subgraphUrls: Readonly<Record<Agency, URL>>;
}

/** Throws an Error that names every missing or bad variable at once, and never a value. */
export const readGatewayConfig = (variables: NodeJS.ProcessEnv = process.env): GatewayConfig => {
  const read = environment.safeParse(variables);
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(`The gateway cannot start.\n${problems.join('\n')}`);
  }
  const { data } = read;
  return {
    ...runtimeOf(data, REQUESTS_AT_ONCE),
    port: data.PORT,
    adminPort: data.ADMIN_PORT,
    host: data.HOST,
    isDevelopment: data.NODE_ENV !== 'production',
    keyFile: data.KEY_FILE,
    requestLogFile: data.REQUEST_LOG_FILE,
    issuerRegistryFile: data.ISSUER_REGISTRY_FILE,
    denyListFile: data.DENY_LIST_FILE ?? null,
    isRegisteredOnly: data.NODE_ENV === 'production' || data.REGISTERED_OPERATIONS_ONLY,
    operationsDir: data.OPERATIONS_DIR ?? null,
    explorer:
      data.EXPLORER_DIR === undefined
        ? null
        : {
            pageDir: data.EXPLORER_DIR,
            issuerUrl:
              data.EXPLORER_ISSUER_URL === undefined ? null : new URL(data.EXPLORER_ISSUER_URL),
          },
    limits: {
      operationsPerSecond: {
        person: data.OPERATIONS_PER_SECOND_PERSON,
        system: data.OPERATIONS_PER_SECOND_SYSTEM,
      },
      streams: data.STREAMS_PER_CALLER,
    },
    times: { requestMs: data.REQUEST_MS, ownerMs: data.OWNER_MS, keysMs: data.KEYS_MS },
    subgraphUrls: {
      POLICE: new URL(data.SUBGRAPH_URL_POLICE),
      SOCIAL_CARE: new URL(data.SUBGRAPH_URL_SOCIAL_CARE),
      HEALTH: new URL(data.SUBGRAPH_URL_HEALTH),
      CPS: new URL(data.SUBGRAPH_URL_CPS),
    },
  };
};
