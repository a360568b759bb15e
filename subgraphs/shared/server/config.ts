import { z } from 'zod';
import { optionalVariable as optional } from '../../../runtime/optional-variable.js';
import { reachesPeers } from '../../../runtime/tls/peer-variables.js';
import { runtimeOf, runtimeVariables, type RuntimeConfig } from '../../../runtime/config.js';
import { agencies, type Agency, type SubgraphName } from '../../../schema/principal/agency.js';
import { RETENTION_MONTHS } from '../audit/retention.js';
import { POOL_SIZE } from '../database/data-source.js';
import { systemIdentityOf, systemProblem, systemVariables } from '../inbox/system-environment.js';
import type { SystemIdentity } from '../inbox/system-token.js';
import type { RelayTarget } from '../relay/event-stream.js';

const port = z.coerce.number().int().min(0).max(65_535);

const environment = z
  .object({
    SUBGRAPH_PORT: port.default(0),
    SUBGRAPH_ADMIN_PORT: port.default(0),
    SUBGRAPH_HOST: z.string().min(1).default('127.0.0.1'),
    KEY_FILE: z.string().min(1),
    AUDIT_KEY_FILE: z.string().min(1),
    ISSUER_REGISTRY_FILE: z.string().min(1),
    NODE_ENV: z.string().optional(),
    ...runtimeVariables,
    DENY_LIST_FILE: z.string().min(1).optional(),
    EVENT_RELAY_URL: optional.refine(
      (value) => value === undefined || /^(nats|tls):\/\/[^@/]+$/.test(value),
      'is not of the form nats://host:port or tls://host:port',
    ),
    EVENT_RELAY_CREDENTIALS_FILE: optional,
    ...systemVariables,
    EVENTS_KEPT_DAYS: z.coerce.number().int().min(1).default(30),
    AUDIT_KEPT_MONTHS: z.coerce.number().int().min(RETENTION_MONTHS).default(RETENTION_MONTHS),
    WARM_CONNECTIONS: z.coerce.number().int().min(0).max(POOL_SIZE).default(4),
    GATEWAY_URL: z.url(),
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
    ({ NODE_ENV, EVENT_RELAY_URL, EVENT_RELAY_CREDENTIALS_FILE }) =>
      NODE_ENV !== 'production' ||
      EVENT_RELAY_URL === undefined ||
      (EVENT_RELAY_URL.startsWith('tls:') && EVENT_RELAY_CREDENTIALS_FILE),
    {
      path: ['EVENT_RELAY_URL'],
      message: 'production relays over tls:// and with EVENT_RELAY_CREDENTIALS_FILE only',
    },
  )
  .superRefine((variables, context) => {
    const message = systemProblem(variables, variables.NODE_ENV === 'production');
    if (message) context.addIssue({ code: 'custom', path: ['SYSTEM_TOKEN_URL'], message });
  })
  .superRefine(
    reachesPeers([...agencies.map((agency) => `SUBGRAPH_URL_${agency}`), 'GATEWAY_URL']),
  );

/** What a few gateways send at once; each of them limits its own. */
const REQUESTS_AT_ONCE = 256;

export interface SubgraphConfig extends RuntimeConfig {
  readonly name: SubgraphName;
  /** 0: the operating system chooses. */
  readonly port: number;
  /** Health and figures of the process, for whoever runs it; 0 as above. */
  readonly adminPort: number;
  readonly host: string;
  /** Where this process keeps its own signing key. */
  readonly keyFile: string;
  /** Where the owner keeps the secret of its audit log: what chains it, and what seals justifications. */
  readonly auditKeyFile: string;
  readonly issuerRegistryFile: string;
  /** Whom the partners have shut out; null, outside production alone, shuts out nobody. */
  readonly denyListFile: string | null;
  /** Development issuers are not for production. */
  readonly isDevelopment: boolean;
  /** Where events are sent besides; null: nowhere. */
  readonly eventRelay: RelayTarget | null;
  /** Who the agency's own system is, which follows other agencies' feeds; null: nobody, and it follows none. */
  readonly systemIdentity: SystemIdentity | null;
  /**
   * Events are kept for at least so many days, and for as long as a registered system has not acknowledged them;
   * those of other agencies so many days after they were acted on.
   */
  readonly eventsKeptDays: number;
  /** Calendar months for which the audit log is kept: seven years', or more. */
  readonly auditKeptMonths: number;
  /** Connections that know every statement of a child view before the process is ready; 0: it does not warm up. */
  readonly warmConnections: number;
  readonly gatewayUrl: URL;
  /** Where each agency publishes the keys of its passes. */
  readonly subgraphUrls: Readonly<Record<Agency, URL>>;
}

/**
 * Throws an Error that names every missing or bad variable at once, and never a value. `others` are problems that were
 * found elsewhere, to be told with them.
 */
export const readSubgraphConfig = (
  name: SubgraphName,
  variables: NodeJS.ProcessEnv = process.env,
  others: readonly string[] = [],
): SubgraphConfig => {
  const read = environment.safeParse(variables);
  if (!read.success || others.length > 0) {
    const issues = read.error?.issues ?? [];
    const problems = issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(`The subgraph ${name} cannot start.\n${[...problems, ...others].join('\n')}`);
  }
  const { data } = read;
  const urlOf = (agency: Agency): URL => new URL(data[`SUBGRAPH_URL_${agency}`]);
  return {
    ...runtimeOf(data, REQUESTS_AT_ONCE),
    name,
    port: data.SUBGRAPH_PORT,
    adminPort: data.SUBGRAPH_ADMIN_PORT,
    host: data.SUBGRAPH_HOST,
    keyFile: data.KEY_FILE,
    auditKeyFile: data.AUDIT_KEY_FILE,
    issuerRegistryFile: data.ISSUER_REGISTRY_FILE,
    denyListFile: data.DENY_LIST_FILE ?? null,
    isDevelopment: data.NODE_ENV !== 'production',
    eventRelay:
      data.EVENT_RELAY_URL === undefined
        ? null
        : {
            url: data.EVENT_RELAY_URL,
            credentialsFile: data.EVENT_RELAY_CREDENTIALS_FILE ?? null,
          },
    systemIdentity: systemIdentityOf(data),
    eventsKeptDays: data.EVENTS_KEPT_DAYS,
    auditKeptMonths: data.AUDIT_KEPT_MONTHS,
    warmConnections: data.WARM_CONNECTIONS,
    gatewayUrl: new URL(data.GATEWAY_URL),
    subgraphUrls: {
      POLICE: urlOf('POLICE'),
      SOCIAL_CARE: urlOf('SOCIAL_CARE'),
      HEALTH: urlOf('HEALTH'),
      CPS: urlOf('CPS'),
    },
  };
};
