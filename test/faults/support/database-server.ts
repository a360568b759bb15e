/** The PostgreSQL of a partnership, seen as the owners of its databases, and its sudden end. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import { databaseName, type AgencyUrls } from '../../../subgraphs/shared/database/database-urls.js';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../../subgraphs/shared/database/embedded-postgres/start-embedded-postgres.js';
import { isRunning, until } from '../../cli/support/processes.js';

const clusterIn = (dataDir: string): string => {
  const folder = join(dataDir, 'postgres');
  const settings = readFileSync(join(folder, 'settings.json'), 'utf8');
  return resolve(folder, /"clusterDir": "([^"]+)"/.exec(settings)?.[1] ?? 'cluster');
};

/** For one statement of a test's. */
const PATIENCE_MS = 15_000;

export class DatabaseServer {
  private constructor(
    private readonly dataDir: string,
    private server: EmbeddedPostgres,
  ) {}

  /** Joins the server of a partnership that runs. */
  static async join(dataDir: string): Promise<DatabaseServer> {
    return new DatabaseServer(dataDir, await DatabaseServer.serverIn(dataDir));
  }

  /** Another's database on the same server, which is killed with it. Answers its URL. */
  async newDatabase(name: string): Promise<string> {
    await this.onServer(`create database ${name}`);
    const url = new URL(this.server.urlFor('postgres', 'admin'));
    url.pathname = `/${name}`;
    return url.href;
  }

  urlsOf(agency: Agency): AgencyUrls {
    const of = (role: 'app' | 'audit' | 'owner') => this.server.urlFor(databaseName(agency), role);
    return { app: of('app'), audit: of('audit'), owner: of('owner') };
  }

  /** A connection as an agency's owner, for the caller to end; that the server dies is no error. */
  async connect(agency: Agency): Promise<Client> {
    const connectionString = this.urlsOf(agency).owner ?? '';
    // A statement that outlived its server would keep the next one from starting.
    const client = new Client({ connectionString, statement_timeout: PATIENCE_MS });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  async with<T>(agency: Agency, work: (owner: Client) => Promise<T>): Promise<T> {
    const owner = await this.connect(agency);
    try {
      return await work(owner);
    } finally {
      await owner.end().catch(() => undefined);
    }
  }

  /** A connection of the superuser's to an agency's database, for the length of the work. */
  async asAdmin<T>(agency: Agency, work: (admin: Client) => Promise<T>): Promise<T> {
    const connectionString = this.server.urlFor(databaseName(agency), 'admin');
    const admin = new Client({ connectionString, statement_timeout: PATIENCE_MS });
    await admin.connect();
    try {
      return await work(admin);
    } finally {
      await admin.end();
    }
  }

  /** Takes no connection any more, and ends those that there are: as a database that is moved. */
  async shut(agency: Agency): Promise<void> {
    await this.onServer(`alter database ${databaseName(agency)} with allow_connections false`);
    await this.endConnections(agency);
  }

  async open(agency: Agency): Promise<void> {
    await this.onServer(`alter database ${databaseName(agency)} with allow_connections true`);
  }

  /** Answers, and takes no writes: as a standby, or a server whose operator has closed it. */
  async closeToWrites(agency: Agency): Promise<void> {
    const database = databaseName(agency);
    await this.onServer(`alter database ${database} set default_transaction_read_only = on`);
    await this.endConnections(agency);
  }

  async openToWrites(agency: Agency): Promise<void> {
    await this.onServer(
      `alter database ${databaseName(agency)} reset default_transaction_read_only`,
    );
    await this.endConnections(agency);
  }

  /** `kill -9`, and the start on what is on disk, as an operator's service manager would. */
  async kill(): Promise<void> {
    const pid = this.pid();
    if (pid === null) throw new Error('The server does not run');
    process.kill(pid, 'SIGKILL');
    await until(() => !isRunning(pid), 30_000);
    this.server = await DatabaseServer.serverIn(this.dataDir);
  }

  /** Starts it where it has died. Answers whether it had. */
  async revive(): Promise<boolean> {
    const pid = this.pid();
    if (pid !== null && isRunning(pid)) return false;
    this.server = await DatabaseServer.serverIn(this.dataDir);
    return true;
  }

  /** Leaves the server to the partnership, which ends it. */
  async leave(): Promise<void> {
    await this.server.stop();
  }

  /** Null where it has ended in order. */
  private pid(): number | null {
    const file = join(clusterIn(this.dataDir), 'postmaster.pid');
    return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null;
  }

  private async onServer(sql: string, values: readonly unknown[] = []): Promise<void> {
    const admin = new Client({ connectionString: this.server.urlFor('postgres', 'admin') });
    await admin.connect();
    await admin.query(sql, [...values]);
    await admin.end();
  }

  private async endConnections(agency: Agency): Promise<void> {
    const sql = 'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1';
    await this.onServer(sql, [databaseName(agency)]);
  }

  private static serverIn(dataDir: string): Promise<EmbeddedPostgres> {
    const databases = agencies.map(databaseName);
    return startEmbeddedPostgres({ dataDir, log: () => undefined, databases });
  }
}
