import { Client } from 'pg';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import { databaseName } from '../../../subgraphs/shared/database/database-urls.js';
import { prepareDatabases } from '../../../subgraphs/shared/database/prepare-databases.js';
import { asAdmin, freshDatabase, testServer, type FreshDatabase } from '../../support/database.js';
import { testSchema } from './incident.js';

const runs = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('the roles of the databases', () => {
  let police: FreshDatabase;

  beforeAll(async () => {
    police = await freshDatabase('POLICE', testSchema);
  });
  afterAll(() => police.drop());

  const others = agencies.filter((agency) => agency !== 'POLICE');

  it.each(others)(
    'keeps the app and the owner of the police out of the database of %s',
    async (other) => {
      for (const url of [police.appUrl, police.ownerUrl]) {
        const foreign = new URL(url);
        foreign.pathname = `/${databaseName(other)}`;
        await expect(runs(foreign.href, 'select 1')).rejects.toThrow(
          'permission denied for database',
        );
      }
    },
  );

  it.each([
    'create table t (a int)',
    'create schema s',
    'create temporary table t (a int)',
    'create role r',
  ])('does not let the app role %s', async (sql) => {
    await expect(runs(police.appUrl, sql)).rejects.toThrow('permission denied');
  });

  it.each([
    'drop table test_incident',
    'alter table test_incident disable row level security',
    'truncate test_incident',
    "insert into migrations (timestamp, name) values (1, 'x')",
    'delete from migrations',
  ])('does not let the app role %s', async (sql) => {
    await expect(runs(police.appUrl, sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('lets the app role read and write the rows of what the owner made', async () => {
    await expect(runs(police.appUrl, 'select from test_incident')).resolves.toEqual([]);
    await expect(runs(police.appUrl, 'delete from test_incident')).resolves.toEqual([]);
    await expect(runs(police.appUrl, 'select name from migrations')).resolves.toHaveLength(1);
  });

  it('does not let the app role call a function of the owner unless it was granted', async () => {
    await runs(police.ownerUrl, 'create function secret() returns int language sql return 1');
    await expect(runs(police.appUrl, 'select secret()')).rejects.toThrow('permission denied');
    await runs(police.ownerUrl, 'drop function secret()');
  });

  it('gives no role superuser rights or a way past row-level security', async () => {
    const rows = await asAdmin((admin) =>
      admin.query(`select rolname from pg_roles where rolname like 'childview%'
                   and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`),
    );
    expect(rows.rows).toEqual([]);
  });

  it('stores SCRAM verifiers only, and refuses a wrong password', async () => {
    const { rows } = await asAdmin((admin) =>
      admin.query<{ isScram: boolean }>(
        `select rolpassword like 'SCRAM-SHA-256$%' as "isScram" from pg_authid where rolcanlogin`,
      ),
    );
    expect(rows.length).toBeGreaterThan(2 * agencies.length);
    expect(rows.every(({ isScram }) => isScram)).toBe(true);
    const wrong = new URL(police.appUrl);
    wrong.password = 'guess';
    await expect(runs(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
  });

  it('prepares the same databases again, changing passwords and losing nothing', async () => {
    const server = await testServer();
    const adminUrl = server.urlFor('postgres', 'admin');
    const secrets = (agency: Agency, password: string) => ({
      database: 'prepare_twice',
      owner: { name: `twice_owner_${agency}`, password },
      app: { name: `twice_app_${agency}`, password },
      audit: { name: `twice_audit_${agency}`, password },
    });
    await prepareDatabases(adminUrl, [secrets('HEALTH', 'first')]);
    await prepareDatabases(adminUrl, [secrets('HEALTH', 'second')]);
    const url = `postgres://twice_app_HEALTH:second@127.0.0.1:${String(server.port)}/prepare_twice`;
    await expect(runs(url, 'select 1 as one')).resolves.toEqual([{ one: 1 }]);
    await asAdmin((admin) => admin.query('drop database prepare_twice with (force)'));
    await asAdmin((admin) =>
      admin.query('drop role "twice_owner_HEALTH", "twice_app_HEALTH", "twice_audit_HEALTH"'),
    );
  });

  it('refuses an app role that could pass by row-level security', async () => {
    const server = await testServer();
    await asAdmin((admin) => admin.query('create role too_powerful bypassrls'));
    const secrets = {
      database: 'refused',
      owner: { name: 'refused_owner', password: 'a' },
      app: { name: 'too_powerful', password: 'a' },
      audit: { name: 'refused_audit', password: 'a' },
    };
    await expect(prepareDatabases(server.urlFor('postgres', 'admin'), [secrets])).rejects.toThrow(
      'too_powerful is a superuser or bypasses',
    );
    await asAdmin((admin) => admin.query('drop role too_powerful, refused_owner'));
  });
});
