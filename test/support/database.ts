import { createHash, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { agencies, type Agency } from '../../schema/principal/agency.js';
import {
  createDataSource,
  maintenanceLimits,
  type EntityClass,
  type MigrationClass,
} from '../../subgraphs/shared/database/data-source.js';
import { databaseName } from '../../subgraphs/shared/database/database-urls.js';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../subgraphs/shared/database/embedded-postgres/start-embedded-postgres.js';
import { loginRoles } from '../../subgraphs/shared/database/audit-rights.js';
import { migrate } from '../../subgraphs/shared/database/migrate.js';
import {
  prepareDatabase,
  secretsFromUrls,
  type DatabaseSecrets,
} from '../../subgraphs/shared/database/prepare-databases.js';
import { protectionHash } from '../../subgraphs/shared/row-security/wall.js';
import type { Report } from '../../subgraphs/shared/row-security/report.js';
import type { RowRules } from '../../subgraphs/shared/row-security/row-rule.js';
import { testDataDir } from './database-config.js';

/** The tables of an agency, as its subgraph registers them. */
export interface TestSchema {
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
  readonly rows: RowRules;
  readonly reports: readonly Report[];
  /** What the template holds beside its tables; `name` tells two apart. */
  readonly content?: {
    readonly name: string;
    readonly write: (owner: DataSource) => Promise<void>;
  };
}

/** A migrated database of one test file. */
export interface FreshDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly auditUrl: string;
  /** Connected as the app role, as the subgraph is. */
  readonly dataSource: DataSource;
  /** Does something as the owner: seeding, granting, looking at the schema. */
  asOwner<T>(work: (owner: DataSource) => Promise<T>): Promise<T>;
  /** Rows of a statement, read as the owner: what is there, whoever may see it. */
  rows<Row>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** For `afterAll`: disconnects and removes the database. */
  drop(): Promise<void>;
}

/** Makes one template at a time over all workers; an arbitrary number. */
const TEMPLATE_LOCK = 41_220_870;

let starting: Promise<EmbeddedPostgres> | null = null;

/** The server of this Jest run, started by whichever test file needs it first. */
export const testServer = (): Promise<EmbeddedPostgres> => {
  starting ??= startEmbeddedPostgres({
    dataDir: testDataDir(),
    log: () => undefined,
    databases: agencies.map(databaseName),
    settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
  });
  return starting;
};

/** A copy of the agency's migrated template, under its roles; about 50 ms. */
export const freshDatabase = async (agency: Agency, schema: TestSchema): Promise<FreshDatabase> => {
  const server = await testServer();
  const adminUrl = server.urlFor('postgres', 'admin');
  const template = await templateFor(agency, schema);
  const database = `${databaseName(agency)}_${randomUUID().slice(0, 8)}`;
  const secrets = await secretsFor(agency, database);
  await prepareDatabase(adminUrl, secrets, template);
  const { owner: ownerUrl, app: appUrl, audit: auditUrl } = await urlsFor(agency, database);
  const dataSource = createDataSource({ url: appUrl, ...schema, poolSize: 4 });
  await dataSource.initialize();
  const owner = ownerOf(ownerUrl, schema);
  return {
    ownerUrl,
    appUrl,
    auditUrl,
    dataSource,
    asOwner: async (work) => work(await owner.connected()),
    rows: async <Row>(sql: string, values: readonly unknown[] = []) =>
      (await owner.connected()).query<readonly Row[]>(sql, [...values]),
    drop: async () => {
      await Promise.all([dataSource.destroy(), owner.close()]);
      await asAdmin((admin) => admin.query(`drop database "${database}" with (force)`));
    },
  };
};

interface Owner {
  connected(): Promise<DataSource>;
  close(): Promise<void>;
}

/** Connected when it is first needed, and until it is closed: TypeORM reads every entity anew for each connection. */
const ownerOf = (url: string, schema: TestSchema): Owner => {
  let connected: Promise<DataSource> | null = null;
  return {
    connected: () => {
      connected ??= createDataSource({ url, ...schema, limits: maintenanceLimits }).initialize();
      return connected;
    },
    close: async () => {
      await (await connected)?.destroy();
    },
  };
};

/** Runs SQL as the superuser of the test server. */
export const asAdmin = async <T>(work: (admin: Client) => Promise<T>): Promise<T> => {
  const server = await testServer();
  const admin = new Client({ connectionString: server.urlFor('postgres', 'admin') });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
};

/** Named by what makes it, so that a changed migration within a run makes another. */
const templateFor = async (agency: Agency, schema: TestSchema): Promise<string> => {
  const parts = schema.migrations.map((migration) => `${migration.name}${String(migration)}`);
  const wall = protectionHash({ owner: agency, ...schema });
  const named = [...parts, wall, schema.content?.name ?? ''].join('\n');
  const digest = createHash('sha256').update(named).digest('hex').slice(0, 16);
  const template = `template_${agency.toLowerCase()}_${digest}`;
  await asAdmin(async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const found = await admin.query('select from pg_database where datname = $1', [template]);
    if (found.rowCount === 0) await makeTemplate(agency, schema, template, admin);
  });
  return template;
};

/** Migrated under another name first: a failing migration must not leave a template behind. */
const makeTemplate = async (
  agency: Agency,
  schema: TestSchema,
  template: string,
  admin: Client,
): Promise<void> => {
  const server = await testServer();
  const draft = `${template}_draft`;
  await admin.query(`drop database if exists "${draft}"`);
  await prepareDatabase(server.urlFor('postgres', 'admin'), await secretsFor(agency, draft));
  const urls = await urlsFor(agency, draft);
  const owner = ownerOf(urls.owner, schema);
  try {
    const connected = await owner.connected();
    await migrate(connected, { owner: agency, ...schema }, loginRoles(urls));
    await schema.content?.write(connected);
  } finally {
    await owner.close();
  }
  await admin.query(`alter database "${draft}" rename to "${template}"`);
};

type Urls = Readonly<Record<'owner' | 'app' | 'audit', string>>;

const urlsFor = async (agency: Agency, database: string): Promise<Urls> => {
  const server = await testServer();
  const at = (role: keyof Urls): string => {
    const url = new URL(server.urlFor(databaseName(agency), role));
    url.pathname = `/${database}`;
    return url.href;
  };
  return { owner: at('owner'), app: at('app'), audit: at('audit') };
};

/** The agency's own three roles, over another database. */
const secretsFor = async (agency: Agency, database: string): Promise<DatabaseSecrets> => {
  const { owner, ...others } = await urlsFor(agency, database);
  return secretsFromUrls(owner, others);
};
