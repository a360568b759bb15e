import { Client } from 'pg';
import type { AgencyUrls } from './database-urls.js';
import { scramVerifier } from './scram-verifier.js';
import { identifier as id, literal } from './sql-quote.js';

/** A login role of our making. */
export interface RoleSecret {
  readonly name: string;
  readonly password: string;
}

/**
 * One agency's database: the owner runs migrations and owns all; the app role owns nothing; the audit
 * role may add rows to the audit log and nothing else.
 */
export interface DatabaseSecrets {
  readonly database: string;
  readonly owner: RoleSecret;
  readonly app: RoleSecret;
  readonly audit: RoleSecret;
}

/** The roles and the database that an agency's URLs name, for a server of one's own. */
export const secretsFromUrls = (
  ownerUrl: string,
  { app, audit }: Pick<AgencyUrls, 'app' | 'audit'>,
): DatabaseSecrets => {
  const roleOf = ({ username, password }: URL): RoleSecret => ({
    name: decodeURIComponent(username),
    password: decodeURIComponent(password),
  });
  const owner = new URL(ownerUrl);
  return {
    database: decodeURIComponent(owner.pathname.slice(1)),
    owner: roleOf(owner),
    app: roleOf(new URL(app)),
    audit: roleOf(new URL(audit)),
  };
};

/**
 * Makes databases and their roles, or puts existing ones right; run it as often as you like.
 * `adminUrl` is a superuser's, on any database of the server.
 * @throws Error when an existing role could pass by row-level security
 */
export const prepareDatabases = async (
  adminUrl: string,
  databases: readonly DatabaseSecrets[],
): Promise<void> => {
  await asAdmin(adminUrl, async (admin) => {
    for (const database of databases) {
      await prepareRole(admin, database.owner);
      await prepareRole(admin, database.app);
      await prepareRole(admin, database.audit);
    }
  });
  await Promise.all(databases.map((database) => prepareDatabase(adminUrl, database)));
};

/**
 * Makes one database (as a copy of `template` when given) and settles who may enter and own it. Its
 * roles exist already.
 */
export const prepareDatabase = async (
  adminUrl: string,
  { database, owner, app, audit }: DatabaseSecrets,
  template?: string,
): Promise<void> => {
  await asAdmin(adminUrl, async (admin) => {
    const known = await admin.query('select from pg_database where datname = $1', [database]);
    if (known.rowCount === 0) await admin.query(createDatabase(database, owner.name, template));
    await admin.query(`
      alter database ${id(database)} owner to ${id(owner.name)};
      revoke all on database ${id(database)} from public;
      grant connect on database ${id(database)} to ${id(app.name)}, ${id(audit.name)}`);
  });
  if (template !== undefined) return;
  const inside = new URL(adminUrl);
  inside.pathname = `/${encodeURIComponent(database)}`;
  await asAdmin(inside.href, async (admin) => {
    await admin.query(schemaRights(owner.name, app.name, audit.name));
  });
};

const asAdmin = async (url: string, work: (admin: Client) => Promise<void>): Promise<void> => {
  const admin = new Client({ connectionString: url, application_name: 'childview prepare' });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
};

/** The server receives a SCRAM verifier, so the password is neither sent nor logged. */
const prepareRole = async (admin: Client, { name, password }: RoleSecret): Promise<void> => {
  const { rows } = await admin.query<{ isPowerful: boolean }>(
    'select rolsuper or rolbypassrls as "isPowerful" from pg_roles where rolname = $1',
    [name],
  );
  if (rows[0]?.isPowerful) {
    throw new Error(`The role ${name} is a superuser or bypasses row-level security`);
  }
  const verb = rows.length === 0 ? 'create' : 'alter';
  await admin.query(
    `${verb} role ${id(name)} login noinherit password ${literal(scramVerifier(password))}`,
  );
};

/** Ordered by code point in UTF-8 on every server, whatever its own locale is. */
const createDatabase = (database: string, owner: string, template?: string): string =>
  `create database ${id(database)} owner ${id(owner)} ` +
  (template === undefined
    ? "template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'"
    : `template ${id(template)}`);

/**
 * The app role may read and write rows of what the owner makes; functions it may call only when a
 * migration grants it, because some run with their owner's rights. The audit role gets nothing here: see
 * `audit-rights.ts`.
 */
const schemaRights = (owner: string, app: string, audit: string): string => `
  alter schema public owner to ${id(owner)};
  revoke all on schema public from public;
  grant usage on schema public to ${id(app)}, ${id(audit)};
  alter default privileges for role ${id(owner)} in schema public
    grant select, insert, update, delete on tables to ${id(app)};
  alter default privileges for role ${id(owner)} in schema public
    grant usage, select on sequences to ${id(app)};
  alter default privileges for role ${id(owner)} revoke execute on functions from public`;
