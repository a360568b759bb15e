import fc from 'fast-check';
import { copyRows, type PlainRow } from '../../../subgraphs/shared/database/copy-rows.js';
import { freshDatabase, type FreshDatabase } from '../../support/database.js';
import { incident, TestIncident, testSchema } from './incident.js';

describe('copyRows', () => {
  let database: FreshDatabase;

  beforeAll(async () => {
    database = await freshDatabase('POLICE', testSchema);
  });
  afterAll(() => database.drop());
  beforeEach(() => database.asOwner((owner) => owner.query('truncate test_incident')));

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
        await database.asOwner((owner) => owner.query('truncate test_incident'));
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

  it('writes twenty thousand rows within two seconds', async () => {
    const rows = Array.from({ length: 20_000 }, (_, number) => incident(number));
    const startedAt = performance.now();
    await copy(rows);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect(await database.dataSource.getRepository(TestIncident).count()).toBe(20_000);
  });
});
