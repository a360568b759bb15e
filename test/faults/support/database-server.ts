/** The PostgreSQL of a partnership, seen as the owners of its databases, and its sudden end. */
import { readFileSync } from 'node:fs';
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
    const url = new URL(this.server.urlFor('postgres', 'admin'));
    const admin = new Client({ connectionString: url.href });
    await admin.connect();
    await admin.query(`create database ${name}`);
    await admin.end();
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

  /** `kill -9`, and the start on what is on disk, as an operator's service manager would. */
  async kill(): Promise<void> {
    const file = join(clusterIn(this.dataDir), 'postmaster.pid');
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    process.kill(pid, 'SIGKILL');
    await until(() => !isRunning(pid), 5_000);
    this.server = await DatabaseServer.serverIn(this.dataDir);
  }

  /** Leaves the server to the partnership, which ends it. */
  async leave(): Promise<void> {
    await this.server.stop();
  }

  private static serverIn(dataDir: string): Promise<EmbeddedPostgres> {
    const databases = agencies.map(databaseName);
    return startEmbeddedPostgres({ dataDir, log: () => undefined, databases });
  }
}
