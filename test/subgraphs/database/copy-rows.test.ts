import fc from 'fast-check';
import {
  copyRows,
  insertsOf,
  type PlainRow,
} from '../../../subgraphs/shared/database/copy-rows.js';
import { writeOnce } from '../../../subgraphs/shared/database/write-once.js';
import { beginWriting, writeParts } from '../../../subgraphs/shared/database/write-parts.js';
import { freshDatabase, type FreshDatabase } from '../../support/database.js';
import { incident, TestIncident, testSchema } from './incident.js';

describe('copyRows', () => {
  let database: FreshDatabase;

  beforeAll(async () => {
    database = await freshDatabase('POLICE', testSchema);
  });
  afterAll(() => database.drop());
  beforeEach(() => database.rows('truncate test_incident'));

  const copy = (rows: readonly PlainRow<TestIncident>[]): Promise<void> =>
    database.dataSource.transaction((manager) => copyRows(manager, TestIncident, rows));

  const all = (): Promise<readonly TestIncident[]> =>
    database.dataSource.getRepository(TestIncident).find({ order: { id: 'ASC' } });

  it('gives back exactly what went in: lists, documents, quotes, times and nulls', async () => {
    const rows = [
      incident(1),
      incident(2, { flags: null, detail: null, narrative: null, reviewedOn: null }),
      incident(3, { flags: [], detail: ['a', 1, null], recordedAt: '2014-07-01T22:59:59.125Z' }),
    ];
    await copy(rows);
    expect(await all()).toEqual(rows);
  });

  it('keeps any text, whatever characters it has', async () => {
    const text = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\0'));
    await fc.assert(
      fc.asyncProperty(text, async (narrative) => {
        await database.rows('truncate test_incident');
        await copy([incident(1, { narrative })]);
        expect((await all())[0]?.narrative).toBe(narrative);
      }),
      { numRuns: 20 },
    );
  });

  it('leaves a property that no row has to the default of its column', async () => {
    await copy([incident(1, { detail: undefined })]);
    expect((await all())[0]?.detail).toBeNull();
  });

  it('writes nothing at all when one row of the transaction is wrong', async () => {
    const rows = Array.from({ length: 7_000 }, (_, number) => incident(number));
    const again = incident(0);
    await expect(copy([...rows, again])).rejects.toThrow('test_incident_pkey');
    expect(await all()).toEqual([]);
  });

  it('does nothing when there are no rows', async () => {
    await copy([]);
    expect(await all()).toEqual([]);
  });

  it('writes twenty thousand rows in few statements', async () => {
    const rows = Array.from({ length: 20_000 }, (_, number) => incident(number));
    await copy(rows);
    expect(await database.dataSource.getRepository(TestIncident).count()).toBe(20_000);
    // Which command of its transaction wrote a row.
    const [row] = await database.rows<{ n: number }>(
      'select count(distinct cmin::text)::int as n from test_incident',
    );
    expect(row?.n).toBeLessThan(20);
  });
});

describe('a dataset of several parts', () => {
  let database: FreshDatabase;

  beforeAll(async () => {
    database = await freshDatabase('POLICE', testSchema);
  });
  afterAll(() => database.drop());
  beforeEach(() => database.rows('truncate test_incident'));

  const held = async (): Promise<number> => {
    const [row] = await database.rows<{ n: number }>(
      'select count(*)::int as n from test_incident',
    );
    return row?.n ?? -1;
  };

  const seed = (parts: Iterator<readonly number[]>): Promise<readonly number[]> =>
    database.asOwner(async (owner) => {
      const written: number[] = [];
      const writing = await beginWriting<readonly number[]>(owner, async (part, manager) => {
        await copyRows<TestIncident>(
          manager,
          TestIncident,
          part.map((number) => incident(number)),
        );
        return part.length;
      });
      await writeParts(parts, [writing], (part) => written.push(part.length));
      expect(await held()).toBe(0);
      expect(await writing.end()).toBe(written.reduce((total, count) => total + count, 0));
      return written;
    });

  it('is there when all of it has been written, and not before', async () => {
    expect(await seed([[1, 2], [3], [4, 5, 6]].values())).toEqual([2, 1, 3]);
    expect(await held()).toBe(6);
  });

  it('leaves nothing when a part cannot be written', async () => {
    await expect(seed([[1, 2], [2]].values())).rejects.toThrow('test_incident_pkey');
    expect(await held()).toBe(0);
  });

  it('leaves nothing when a part cannot be made', async () => {
    const parts = function* (): Generator<readonly number[]> {
      yield [1];
      throw new RangeError('nothing more');
    };
    await expect(seed(parts())).rejects.toThrow('nothing more');
    expect(await held()).toBe(0);
  });
});

describe('writeOnce', () => {
  let database: FreshDatabase;

  beforeAll(async () => {
    database = await freshDatabase('POLICE', testSchema);
  });
  afterAll(() => database.drop());
  beforeEach(() => database.rows('truncate test_incident'));

  const settings = { 'app.subject': 'somebody', lock_timeout: '1000' };
  const count = async (): Promise<unknown> =>
    (await database.rows<{ n: number }>('select count(*)::int as n from test_incident'))[0]?.n;

  it('gives the rows of its first statements, under its settings, each after what was before it', async () => {
    const first = [
      { statement: `select current_setting('app.subject') as who`, values: [] },
      { statement: `select set_config('app.subject', $1, true)`, values: ['another'] },
      { statement: `select current_setting('app.subject') as who`, values: [] },
    ];
    const { seen } = await writeOnce(database.dataSource, { settings, first }, ({ answers }) =>
      Promise.resolve({ seen: answers, last: [] }),
    );
    expect([seen[0], seen[2]]).toEqual([[{ who: 'somebody' }], [{ who: 'another' }]]);
  });

  it('commits what the work did with what it left', async () => {
    await writeOnce(database.dataSource, { settings }, async ({ manager }) => {
      await copyRows(manager, TestIncident, [incident(1)]);
      return { last: [...insertsOf(manager, TestIncident, [incident(2)])] };
    });
    expect(await count()).toBe(2);
  });

  it('undoes all when one of the last fails, and the connection is good for who comes next', async () => {
    for (let time = 0; time < 12; time += 1) {
      const writing = writeOnce(database.dataSource, { settings }, ({ manager }) => {
        const twice = [incident(1), incident(1)];
        return Promise.resolve({
          last: [incident(3), ...twice].flatMap((row) => [
            ...insertsOf(manager, TestIncident, [row]),
          ]),
        });
      });
      await expect(writing).rejects.toMatchObject({ code: '23505' });
    }
    expect(await count()).toBe(0);
    await writeOnce(database.dataSource, { settings }, ({ manager }) =>
      Promise.resolve({ last: [...insertsOf(manager, TestIncident, [incident(1)])] }),
    );
    expect(await count()).toBe(1);
  });

  it('undoes what was done before the work threw', async () => {
    const writing = writeOnce(database.dataSource, { settings }, async ({ manager }) => {
      await copyRows(manager, TestIncident, [incident(1)]);
      throw new Error('no');
    });
    await expect(writing).rejects.toThrow('no');
    expect(await count()).toBe(0);
  });
});
