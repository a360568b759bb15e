import pg, { type ClientBase } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { SnakeNaming } from './snake-naming.js';
import { silentLogger } from './silent-logger.js';
import { valueParsers } from './value-parsers.js';

/** Connections per process; four subgraphs stay far below the embedded server's 200. */
export const POOL_SIZE = 8;

/** How long a connection may take before the database counts as down. */
const CONNECT_TIMEOUT_MS = 2_000;

export type EntityClass = new () => object;
export type MigrationClass = new () => MigrationInterface;

/** Time limits that PostgreSQL enforces. 0 means none. */
export interface DatabaseLimits {
  readonly statementMs: number;
  readonly transactionMs: number;
  readonly idleInTransactionMs: number;
}

/** A request has 5 s in all (docs/protocol.md): no statement or transaction may outlive it. */
const requestLimits: DatabaseLimits = {
  statementMs: 5_000,
  transactionMs: 10_000,
  idleInTransactionMs: 10_000,
};

/** Migrating and seeding take as long as they take. */
export const maintenanceLimits: DatabaseLimits = {
  statementMs: 0,
  transactionMs: 0,
  idleInTransactionMs: 60_000,
};

export interface DataSourceSettings {
  readonly url: string;
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
  /** Seen in `pg_stat_activity`. */
  readonly applicationName?: string;
  /** {@link requestLimits} when absent. */
  readonly limits?: DatabaseLimits;
  readonly poolSize?: number;
  /** How long a connection that nobody uses is kept, in milliseconds. `pg`'s ten seconds when absent. */
  readonly keepIdleMs?: number;
  /**
   * Settings that every connection has for as long as it lives, as who acts on it, where that is never a
   * caller. Absent: none, and nobody.
   */
  readonly session?: Readonly<Record<string, string>>;
}

const sessionSettings = (
  limits: DatabaseLimits,
  session: Readonly<Record<string, string>> = {},
): string =>
  [
    'TimeZone=UTC',
    'DateStyle=ISO',
    'jit=off', // A statement of ours is over before PostgreSQL would have compiled it.
    `statement_timeout=${String(limits.statementMs)}`,
    `transaction_timeout=${String(limits.transactionMs)}`,
    `idle_in_transaction_session_timeout=${String(limits.idleInTransactionMs)}`,
    ...Object.entries(session).map(([name, value]) => `${name}=${value}`),
  ]
    .map((setting) => `-c ${setting}`)
    .join(' ');

/**
 * INVARIANT: a connection that is cut off ends no process. What was asked on it is told so; without a listener, one that
 * is lent out when it is cut off would end the process as well.
 */
const outliveCutOff = (client: ClientBase): void => {
  client.on('error', () => undefined);
};

/**
 * A TypeORM data source that is not yet connected: call `initialize()`, and `destroy()` at the end.
 * The schema is never changed behind the migrations' back (`synchronize`, `installExtensions` off).
 * @throws from `initialize()` when the database is down or refuses the role
 */
export const createDataSource = (settings: DataSourceSettings): DataSource =>
  new DataSource({
    type: 'postgres',
    url: settings.url,
    driver: pg,
    entities: [...settings.entities],
    migrations: [...settings.migrations],
    synchronize: false,
    installExtensions: false,
    migrationsTransactionMode: 'all',
    namingStrategy: new SnakeNaming(),
    logger: silentLogger,
    poolSize: settings.poolSize ?? POOL_SIZE,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    applicationName: settings.applicationName ?? 'childview',
    extra: {
      types: valueParsers,
      onConnect: outliveCutOff,
      ...(settings.keepIdleMs === undefined ? {} : { idleTimeoutMillis: settings.keepIdleMs }),
      options: sessionSettings(settings.limits ?? requestLimits, settings.session),
    },
  });
