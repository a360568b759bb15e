import { setImmediate as nextTurn } from 'node:timers/promises';
import { Client } from 'pg';
import { police } from '../../../../subgraphs/police/police.subgraph.js';
import { createDataSource } from '../../../../subgraphs/shared/database/data-source.js';
import { poolOf } from '../../../../subgraphs/shared/database/pool-of.js';
import { AuditWriter } from '../../../../subgraphs/shared/audit/audit-writer.js';
import { freshDatabase, type FreshDatabase } from '../../../support/database.js';
import { callBy, recordOf } from './records.js';

const runAs = async (url: string, sql: string): Promise<readonly unknown[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('the audit log in the database', () => {
  let database: FreshDatabase;
  let close: () => Promise<void>;
  let writer: AuditWriter;

  beforeAll(async () => {
    database = await freshDatabase('POLICE', police);
    const source = createDataSource({ url: database.auditUrl, entities: [], migrations: [] });
    await source.initialize();
    close = () => source.destroy();
    writer = new AuditWriter({ owner: 'POLICE', pool: poolOf(source) });
  });
  afterAll(async () => {
    await close();
    await database.drop();
  });

  const rows = (sql: string): Promise<readonly Record<string, unknown>[]> => database.rows(sql);

  it('keeps what was disclosed and withheld of a child, by whom and why', async () => {
    const call = callBy('sergeant-1', { requestId: 'kept-1' });
    const child = '00000000-0000-4000-8000-000000000001';
    await writer.record(call, [recordOf(child), recordOf(null)]);
    const kept = await rows(`select * from audit_record where request_id = 'kept-1' order by id`);
    expect(kept).toHaveLength(2);
    expect(kept[0]).toMatchObject({
      kind: 'READ',
      call_id: call.callId,
      subject: 'sergeant-1',
      agency: 'POLICE',
      roles: ['SUPERVISOR_SERGEANT'],
      purpose: 'S47_STRATEGY_CP',
      episode: 'SD-2014-00001',
      child_id: child,
      disclosed: { CRIME: { level: 'FULL', count: 3 } },
      withheld: { INTELLIGENCE: 'NONE' },
      lawful_basis: ['CA 1989 s47(9)'],
      operation: 'Asked',
      policy_hash: 'p',
    });
    expect(kept[1]?.child_id).toBeNull();
  });

  it('keeps all of a request or nothing', async () => {
    const call = callBy('sergeant-1', { requestId: 'torn' });
    const torn = writer.record(call, [recordOf(null), recordOf('no uuid')]);
    await expect(torn).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
    expect(await rows(`select from audit_record where request_id = 'torn'`)).toEqual([]);
  });

  it.each([
    'select from audit_record',
    'select id from audit_record_2026_11',
    'update audit_record set purpose = null',
    'delete from audit_record',
    'truncate audit_record',
    'insert into audit_seal (pos) values (1)',
    'select from audit_unsealed',
    'delete from audit_unsealed',
    "select audit_command('[]')",
    "select audit_open_month('2020-01-01')",
    "select audit_drop_month('2020-01-01')",
    'select from police_child',
  ])('lets the audit role not %s', async (sql) => {
    await expect(runAs(database.auditUrl, sql)).rejects.toThrow(
      /permission denied|must be owner|not exist/,
    );
  });

  it.each([
    'select from audit_record',
    "insert into audit_record (kind) values ('READ')",
    'update audit_record set purpose = null',
    'delete from audit_record',
    'delete from audit_unsealed',
    "select nextval('audit_record_id_seq')",
    'select audit_unsealed_records(1)',
    "select audit_add_seals(0, '{}', '{}', '{}', '{}')",
  ])('lets the role that serves requests not %s', async (sql) => {
    await expect(runAs(database.appUrl, sql)).rejects.toThrow('permission denied');
  });

  it.each([
    'update audit_record set purpose = null',
    'delete from audit_record',
    'truncate audit_record',
  ])('does not even let its owner %s by mistake', async (sql) => {
    await expect(runAs(database.ownerUrl, sql)).rejects.toThrow('only added to');
  });

  it('shuts every new month to everybody', async () => {
    await rows(`select audit_open_month('2031-05-01')`);
    for (const url of [database.appUrl, database.auditUrl]) {
      await expect(runAs(url, 'select from audit_record_2031_05')).rejects.toThrow('denied');
      await expect(runAs(url, 'select from audit_seal_2031_05')).rejects.toThrow('denied');
    }
  });

  it('commits the rows of one moment together, and those of many that wait as soon as they are back', async () => {
    const recordOne = (at: number) =>
      writer.record(callBy(`person-${String(at)}`, { requestId: 'crowd' }), [recordOf(null)]);
    const first = Array.from({ length: 50 }, (_, at) => recordOne(at));
    await nextTurn();
    // The statement of the first is under way.
    const others = Array.from({ length: 150 }, (_, at) => recordOne(50 + at));
    await Promise.all([...first, ...others]);
    const [counted] = await rows(
      `select count(*)::int as rows, count(distinct xmin::text)::int as commits,
         count(distinct subject)::int as people from audit_record where request_id = 'crowd'`,
    );
    expect(counted).toMatchObject({ rows: 200, people: 200, commits: 2 });
  });
});
