import { z } from 'zod';
import type { Agency } from '../schema/principal/agency.js';

const port = z.coerce.number().int().min(0).max(65_535);

const environment = z.object({
  PORT: port.default(4000),
  ADMIN_PORT: port.default(4001),
  HOST: z.string().min(1).default('127.0.0.1'),
  NODE_ENV: z.string().optional(),
  KEY_FILE: z.string().min(1),
  ISSUER_REGISTRY_FILE: z.string().min(1),
  SUBGRAPH_URL_POLICE: z.url(),
  SUBGRAPH_URL_SOCIAL_CARE: z.url(),
  SUBGRAPH_URL_HEALTH: z.url(),
  SUBGRAPH_URL_CPS: z.url(),
});

export interface GatewayConfig {
  /** 0: the operating system chooses. */
  readonly port: number;
  /** Health of the process, for whoever runs it; never for callers. */
  readonly adminPort: number;
  readonly host: string;
  /** Introspection without a token and the Sandbox page: not in production. */
  readonly isDevelopment: boolean;
  readonly keyFile: string;
  readonly issuerRegistryFile: string;
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
    port: data.PORT,
    adminPort: data.ADMIN_PORT,
    host: data.HOST,
    isDevelopment: data.NODE_ENV !== 'production',
    keyFile: data.KEY_FILE,
    issuerRegistryFile: data.ISSUER_REGISTRY_FILE,
    subgraphUrls: {
      POLICE: new URL(data.SUBGRAPH_URL_POLICE),
      SOCIAL_CARE: new URL(data.SUBGRAPH_URL_SOCIAL_CARE),
      HEALTH: new URL(data.SUBGRAPH_URL_HEALTH),
      CPS: new URL(data.SUBGRAPH_URL_CPS),
    },
  };
};
