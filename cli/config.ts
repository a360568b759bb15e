import { resolve } from 'node:path';
import { z } from 'zod';
import { datasetsKnown, isDatasetName } from '../dev/synthetic/generate.js';
import type { DatasetName } from '../dev/synthetic/world/common.js';
import { agencies } from '../schema/principal/agency.js';
import { databaseUrlsOfEnvironment } from '../subgraphs/shared/database/config.js';
import type { DatabaseUrls } from '../subgraphs/shared/database/database-urls.js';
import { CommandFailure } from './command-failure.js';

/** An empty variable is an absent one. */
const orAbsent = (value: unknown): unknown => (value === '' ? undefined : value);

const port = z.preprocess(
  orAbsent,
  z.coerce
    .number('is not a number')
    .int('is not a whole number')
    .min(0, 'is below 0')
    .max(65_535, 'is above 65535')
    .optional(),
);
const text = z.preprocess(orAbsent, z.string().optional());

const environment = z
  .object({
    PORT: port.transform((given) => given ?? 4000),
    ADMIN_PORT: port.transform((given) => given ?? 4001),
    HOST: text.transform((given) => given ?? '127.0.0.1'),
    DATA_DIR: text.transform((given) => resolve(given ?? '.data')),
    DATASET: text.refine(
      (given) => given === undefined || isDatasetName(given),
      `is no dataset; the datasets are ${datasetsKnown}`,
    ),
    NODE_ENV: text.refine(
      (given) => given !== 'production',
      'is production: this command runs a token issuer for demo people, which production must not have',
    ),
  })
  .refine(({ PORT, ADMIN_PORT }) => PORT !== ADMIN_PORT || PORT === 0, {
    path: ['ADMIN_PORT'],
    message: 'is the same as PORT; every one needs its own',
  });

/** What a child process may inherit: how to find programs, how to write, whom TLS trusts, the limits. */
const inherited = [
  'PATH',
  'LANG',
  'TZ',
  'NODE_OPTIONS',
  'NODE_EXTRA_CA_CERTS',
  'NODE_ENV',
  'OPERATIONS_PER_SECOND_PERSON',
  'OPERATIONS_PER_SECOND_SYSTEM',
  'STREAMS_PER_CALLER',
  'REQUEST_MS',
  'OWNER_MS',
  'KEYS_MS',
] as const;

/** How long the owners keep their events and their logs, where they relay events to, how warm they start: theirs alone. */
const ofOwners = [
  'EVENTS_KEPT_DAYS',
  'AUDIT_KEPT_MONTHS',
  'EVENT_RELAY_URL',
  'EVENT_RELAY_CREDENTIALS_FILE',
  'WARM_CONNECTIONS',
] as const;

export interface CliConfig {
  /** 0: the operating system chooses. */
  readonly port: number;
  readonly adminPort: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  /** Null when not asked for: then what the databases hold, else `wm2014`. */
  readonly dataset: DatasetName | null;
  readonly databases: DatabaseUrls;
  /** The part of our environment that every child process gets. */
  readonly inherited: Readonly<Record<string, string>>;
  /** The part that every subgraph gets besides. */
  readonly events: Readonly<Record<string, string>>;
}

const picked = (names: readonly string[], variables: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = variables[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** @throws CommandFailure (wrong use) with every problem of the environment at once, and no value */
export const readCliConfig = (variables: NodeJS.ProcessEnv = process.env): CliConfig => {
  const read = environment.safeParse(variables);
  const databases = databaseUrlsOfEnvironment(agencies, variables);
  const problems = [
    ...(read.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`),
    ...(databases.kind === 'wrong' ? databases.problems : []),
  ];
  if (!read.success || problems.length > 0) {
    const lines = problems.map((problem) => `  ${problem}`);
    throw new CommandFailure('wrongUse', `The environment is wrong:\n${lines.join('\n')}`);
  }
  const { data } = read;
  return {
    port: data.PORT,
    adminPort: data.ADMIN_PORT,
    host: data.HOST,
    dataDir: data.DATA_DIR,
    dataset: data.DATASET !== undefined && isDatasetName(data.DATASET) ? data.DATASET : null,
    databases,
    inherited: picked(inherited, variables),
    events: picked(ofOwners, variables),
  };
};

/** Where `start` leaves word of itself: all that the other commands need of the environment. */
export const readDataDir = (variables: NodeJS.ProcessEnv = process.env): string =>
  resolve(text.parse(variables.DATA_DIR) ?? '.data');
