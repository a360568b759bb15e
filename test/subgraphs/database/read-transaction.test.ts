import fc from 'fast-check';
import type { Pool } from 'pg';
import { copyRows } from '../../../subgraphs/shared/database/copy-rows.js';
import { isAway } from '../../../subgraphs/shared/database/is-away.js';
import { sqlStatement } from '../../../subgraphs/shared/database/named-statement.js';
import { poolOf } from '../../../subgraphs/shared/database/pool-of.js';
import { ReadTransaction } from '../../../subgraphs/shared/database/read-transaction.js';
import { asAdmin, freshDatabase, type FreshDatabase } from '../../support/database.js';
import { incident, TestIncident, testSchema } from './incident.js';

const count = sqlStatement('select count(*) as n from test_incident', []);
const setting = sqlStatement('select current_setting($1, true) as value', ['name']);
const backend = sqlStatement('select pg_backend_pid() as pid', []);
const nap = sqlStatement('select pg_sleep($1)', ['seconds']);

describe('a database that is away', () => {
  const saying = (code: string): Error => Object.assign(new Error('said'), { code });

  it.each([
    ['53100', 'its disk is full'],
    ['25006', 'it takes no writes'],
    ['57P01', 'it is told to stop'],
    ['3D000', 'it is not there'],
    ['40P01', 'it ended a deadlock'],
    ['ECONNRESET', 'nobody is at the other end'],
  ])('says %s: %s', (code) => {
    expect(isAway(saying(code))).toBe(true);
  });

  it.each(['23505', '22012', '42P01', '42501'])(
    'does not say %s: that is for who wrote it',
    (code) => {
      expect(isAway(saying(code))).toBe(false);
    },
  );
});

describe('the read transaction of a request', () => {
  let database: FreshDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await freshDatabase('HEALTH', testSchema);
    pool = poolOf(database.dataSource);
  });
  afterAll(() => database.drop());

  const begin = (settings: Record<string, string> = {}, statements: string[] = []) =>
    new ReadTransaction({ pool, settings, onStatement: (text) => statements.push(text) });

  const add = (number: number): Promise<void> =>
    database.dataSource.transaction((manager) =>
      copyRows(manager, TestIncident, [incident(number)]),
    );

  it('takes no connection and sends nothing until the first load', async () => {
    const statements: string[] = [];
    const reads = begin({}, statements);
    await reads.finish();
    expect(statements).toEqual([]);
  });

  it('is begun once, however many loaders start at the same moment, and runs them in turn', async () => {
    const statements: string[] = [];
    const reads = begin({ subject: 'u1' }, statements);
    const rows = await Promise.all([1, 2, 3].map(() => reads.run(backend)));
    await reads.finish();
    expect(new Set(rows.map(([row]) => row?.pid)).size).toBe(1);
    expect(statements).toEqual([
      'begin isolation level repeatable read read only',
      expect.stringContaining('set_config'),
      ...Array.from({ length: 3 }, () => backend.text),
      'commit',
    ]);
  });

  it('shows its settings to row-level security, and leaves nothing for the next request', async () => {
    const first = begin({ subject: "o'neil; drop", agency: 'HEALTH' });
    expect(await first.run(setting, { name: 'app.subject' })).toEqual([{ value: "o'neil; drop" }]);
    expect(await first.run(setting, { name: 'app.agency' })).toEqual([{ value: 'HEALTH' }]);
    await first.finish();
    const second = begin();
    const [row] = await second.run(setting, { name: 'app.subject' });
    await second.finish();
    expect(row?.value ?? '').toBe('');
  });

  it('plans anew only where a statement does not go by keys', async () => {
    const modeOf = async (isByKey: boolean): Promise<unknown> => {
      const reads = new ReadTransaction({ pool, settings: {}, isByKey });
      const [row] = await reads.run(setting, { name: 'plan_cache_mode' });
      await reads.finish();
      return row?.value;
    };
    expect(await modeOf(true)).toBe('force_generic_plan');
    expect(await modeOf(false)).toBe('auto');
  });

  it('keeps the settings of two requests at once apart', async () => {
    const requests = ['a', 'b', 'c'].map((subject) => begin({ subject }));
    const seen = await Promise.all(
      requests.map((reads) => reads.run(setting, { name: 'app.subject' })),
    );
    await Promise.all(requests.map((reads) => reads.finish()));
    expect(seen.map(([row]) => row?.value)).toEqual(['a', 'b', 'c']);
  });

  it('sees one snapshot: what is written meanwhile appears in the next request only', async () => {
    const reads = begin();
    const [before] = await reads.run(count);
    await add(900_001);
    const [after] = await reads.run(count);
    await reads.finish();
    const next = begin();
    const [later] = await next.run(count);
    await next.finish();
    expect(after).toEqual(before);
    expect(later?.n).toBe(Number(before?.n) + 1);
  });

  it('refuses to write', async () => {
    const reads = begin();
    await expect(reads.run(sqlStatement('delete from test_incident', []))).rejects.toThrow(
      'read-only',
    );
    await reads.finish();
  });

  it('may be finished twice, and runs nothing afterwards', async () => {
    const reads = begin();
    await reads.run(count);
    await Promise.all([reads.finish(), reads.finish()]);
    await reads.finish();
    await expect(reads.run(count)).rejects.toThrow('finished');
  });

  it('gives a usable connection back after a statement failed', async () => {
    const reads = begin();
    await expect(reads.run(sqlStatement('select 1 / 0', []))).rejects.toThrow('division by zero');
    await expect(reads.run(count)).rejects.toThrow('aborted');
    await reads.finish();
    const next = begin();
    await expect(next.run(count)).resolves.toHaveLength(1);
    await next.finish();
  });

  it('prepares a statement once, whether what it is first sent with can be read or not', async () => {
    const sameId = sqlStatement('select $1::uuid as id', ['id']);
    const id = '0b5f2d0e-8a4e-4c1c-9d2e-3f1b6c7d8e9f';
    const ask = async (asked: string): Promise<unknown> => {
      const reads = begin();
      return reads.run(sameId, { id: asked }).finally(() => reads.finish());
    };
    await expect(ask('nobody')).rejects.toThrow('uuid');
    await expect(ask(id)).resolves.toEqual([{ id }]);
    await expect(ask(id)).resolves.toEqual([{ id }]);
  });

  it('answers each of those that are sent together with its own rows, and fails those behind a failure', async () => {
    const echo = sqlStatement('select unnest($1::int[]) as n', ['numbers']);
    const fails = sqlStatement('select 1 / $1::int as n', ['by']);
    const reads = begin();
    const answers = await Promise.allSettled([
      reads.run(echo, { numbers: [1, 2] }),
      reads.run(echo, { numbers: [] }),
      reads.run(fails, { by: 0 }),
      reads.run(echo, { numbers: [3] }),
    ]);
    await reads.finish();
    expect(answers).toEqual([
      { status: 'fulfilled', value: [{ n: 1 }, { n: 2 }] },
      { status: 'fulfilled', value: [] },
      { status: 'rejected', reason: expect.objectContaining({ code: '22012' }) },
      { status: 'rejected', reason: expect.objectContaining({ code: '22012' }) },
    ]);
  });

  it('fails a statement whose value cannot be sent, and no other', async () => {
    const echo = sqlStatement('select $1::text as value', ['value']);
    const circular: { self?: object } = {};
    circular.self = circular;
    const reads = begin();
    const answers = await Promise.allSettled([
      reads.run(echo, { value: circular }),
      reads.run(echo, { value: 'sent' }),
    ]);
    await reads.finish();
    expect(answers).toEqual([
      { status: 'rejected', reason: expect.any(TypeError) },
      { status: 'fulfilled', value: [{ value: 'sent' }] },
    ]);
  });

  it('sends any text, number, list and null as it is', async () => {
    const text = fc.string().filter((value) => !value.includes('\0'));
    const echo = sqlStatement('select $1::text as one, $2::text[] as many, $3::float8 as number', [
      'one',
      'many',
      'number',
    ]);
    const reads = begin();
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          one: fc.option(text),
          many: fc.array(fc.option(text)),
          number: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
        }),
        async (values) => {
          expect(await reads.run(echo, values)).toEqual([
            { ...values, number: values.number === null ? null : values.number + 0 },
          ]);
        },
      ),
      { numRuns: 100 },
    );
    await reads.finish();
  });

  it('waits, when it is finished, for what still runs', async () => {
    const reads = begin();
    const running = reads.run(nap, { seconds: 0.05 });
    await new Promise(setImmediate);
    await reads.finish();
    await expect(running).resolves.toHaveLength(1);
  });

  it('loses the request and nothing else when its connection dies', async () => {
    const reads = begin();
    const [row] = await reads.run(backend);
    const running = reads.run(nap, { seconds: 5 });
    const killed = expect(running).rejects.toThrow(/terminat/);
    await asAdmin((admin) => admin.query('select pg_terminate_backend($1)', [row?.pid]));
    await killed;
    await reads.finish();
    const next = begin();
    await expect(next.run(count)).resolves.toHaveLength(1);
    await next.finish();
  });

  it('says that the database is down, and can then still be finished', async () => {
    const ended = await freshDatabase('HEALTH', testSchema);
    const endedPool = poolOf(ended.dataSource);
    await ended.drop();
    const reads = new ReadTransaction({ pool: endedPool, settings: {} });
    await expect(reads.run(count)).rejects.toThrow();
    await reads.finish();
  });

  it('never holds a connection after it is finished', async () => {
    const many = Array.from({ length: 20 }, () => begin());
    await Promise.all(
      many.map(async (reads) => {
        await reads.run(count);
        await reads.finish();
      }),
    );
    expect(pool.idleCount).toBe(pool.totalCount);
    expect(pool.waitingCount).toBe(0);
  });
});
