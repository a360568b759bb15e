import { copyRows } from '../../../subgraphs/shared/database/copy-rows.js';
import { compileHydrate } from '../../../subgraphs/shared/database/hydrate.js';
import {
  compileStatement,
  positionalValues,
  sqlStatement,
} from '../../../subgraphs/shared/database/named-statement.js';
import { poolOf } from '../../../subgraphs/shared/database/pool-of.js';
import { ReadTransaction } from '../../../subgraphs/shared/database/read-transaction.js';
import { freshDatabase, type FreshDatabase } from '../../support/database.js';
import { incident, TestIncident, testSchema } from './incident.js';

describe('a query builder that was compiled to a named statement', () => {
  let database: FreshDatabase;
  let reads: ReadTransaction;
  const rows = Array.from({ length: 100 }, (_, number) => incident(number));

  beforeAll(async () => {
    database = await freshDatabase('CPS', testSchema);
    await database.dataSource.transaction((manager) => copyRows(manager, TestIncident, rows));
  });
  afterAll(() => database.drop());
  beforeEach(() => {
    reads = new ReadTransaction({ pool: poolOf(database.dataSource), settings: {} });
  });
  afterEach(() => reads.finish());

  const byChild = () =>
    database.dataSource
      .getRepository(TestIncident)
      .createQueryBuilder('i')
      .where('i.childId = any(:childIds)')
      .andWhere('i.status = :status', { status: 'OPEN' })
      .andWhere('i.recordedAt < :before and :before > i.recordedAt')
      .orderBy('i.id');

  const parameters = ['childIds', 'before'];

  it('answers what the repository answers, as objects of the entity', async () => {
    const builder = byChild();
    const statement = compileStatement(builder, parameters);
    const values = {
      childIds: [incident(1).childId, incident(2).childId],
      before: '2020-01-01T00:00:00Z',
    };
    const raw = await reads.run(statement, values);
    const found = raw.map(compileHydrate(builder));
    expect(found).toEqual(await builder.setParameters(values).getMany());
    expect(found).toEqual([1, 2, 51, 52].map((n) => incident(n)));
    expect(found[0]).toBeInstanceOf(TestIncident);
  });

  it('can be given a __typename, as federation does', async () => {
    const builder = byChild();
    const [raw] = await reads.run(compileStatement(builder, parameters), {
      childIds: [incident(1).childId],
      before: '2020-01-01T00:00:00Z',
    });
    expect(Object.assign(compileHydrate(builder)(raw ?? {}), { __typename: 'X' }).__typename).toBe(
      'X',
    );
  });

  it('is prepared once per connection', async () => {
    const statement = compileStatement(byChild(), parameters);
    const values = { childIds: [], before: '2020-01-01T00:00:00Z' };
    await reads.run(statement, values);
    await reads.run(statement, values);
    const [row] = await reads.run(
      sqlStatement('select count(*) as n from pg_prepared_statements where name = $1', ['name']),
      { name: statement.name },
    );
    expect(row).toEqual({ n: 1 });
  });

  it('has the same name for the same text only, within 63 bytes', () => {
    const first = compileStatement(byChild(), parameters);
    const other = compileStatement(byChild().limit(1), parameters);
    expect(compileStatement(byChild(), parameters).name).toBe(first.name);
    expect(other.name).not.toBe(first.name);
    expect(first.name.length).toBeLessThan(63);
  });

  it('keeps what the builder already knew as constants, and a repeated parameter once', () => {
    const statement = compileStatement(byChild(), parameters);
    expect(positionalValues(statement, { childIds: ['a'], before: 'b' })).toEqual([
      ['a'],
      'OPEN',
      'b',
    ]);
  });

  it('does not forget a value silently, nor take a parameter that the query has not', () => {
    const statement = compileStatement(byChild(), parameters);
    expect(() => positionalValues(statement, { childIds: [] })).toThrow('before');
    expect(() => compileStatement(byChild(), [...parameters, 'nothing'])).toThrow('nothing');
  });

  it('reads times as ISO strings in UTC, days as days and large integers as numbers', async () => {
    const [row] = await reads.run(
      sqlStatement(
        `select timestamptz '2014-07-01 23:30:00.5+01' as at, date '2014-07-01' as day,
                count(*) as n, array_agg(timestamptz '2014-01-01 00:00:00Z') as ats from (select 1) x`,
        [],
      ),
    );
    expect(row).toEqual({
      at: '2014-07-01T22:30:00.500Z',
      day: '2014-07-01',
      n: 1,
      ats: ['2014-01-01T00:00:00Z'],
    });
  });
});
