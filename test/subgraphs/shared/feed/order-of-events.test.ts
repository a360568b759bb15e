import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { take } from './support/replica.js';
import {
  database,
  idsIn,
  insert,
  payloadOf,
  replicas,
  setStage,
  shropshire,
  start,
} from './support/stage.js';

setStage();

/** Writers that begin in one order and commit in another; every tenth gives up. Answers what was committed. */
const writeAtOnce = async (writers: number, each: number): Promise<ReadonlySet<string>> => {
  const committed = new Set<string>();
  const write = async (writer: number): Promise<void> => {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    for (let n = 0; n < each; n += 1) {
      const id = randomUUID();
      await client.query('begin');
      await client.query(insert, [id, payloadOf(shropshire)]);
      await client.query('select pg_sleep($1)', [((writer * 7 + n) % 5) / 1_000]);
      const isGivenUp = (writer + n) % 10 === 0;
      await client.query(isGivenUp ? 'rollback' : 'commit');
      if (!isGivenUp) committed.add(id);
      for (const { outbox } of replicas) outbox.written();
    }
    await client.end();
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  return committed;
};

describe('events of many writers', () => {
  it('are told once each, in one order, by whichever replica: none is lost, none made up', async () => {
    const [one, other] = [await start(), await start()];
    const [first, second] = [await one.follow(), await other.follow()];
    const committed = await writeAtOnce(8, 25);
    const told = idsIn(await take(first, committed.size));
    expect(new Set(told)).toEqual(committed);
    expect(idsIn(await take(second, committed.size))).toEqual(told);
    const order = await database.rows<{ key: string }>(
      'select key from outbox where pos is not null order by pos desc limit $1',
      [committed.size],
    );
    expect(order.map(({ key }) => key).toReversed()).toEqual(told);
    const [gaps] = await database.rows<{ gaps: string }>(
      `select max(pos) - count(pos) as gaps from outbox`,
    );
    expect(Number(gaps?.gaps)).toBe(0);
  });

  it('are never numbered by a plan that was made for an outbox of a few rows', async () => {
    const { outbox } = await start();
    const kept = `select generic_plans as "kept" from pg_prepared_statements where name = 'test_outbox'`;
    const client = await outbox.pool.connect();
    const read = {
      name: 'test_outbox',
      text: 'select pos from outbox where pos > $1',
      values: [0],
    };
    for (let n = 0; n < 10; n += 1) await client.query(read);
    const { rows } = await client.query<{ kept: string }>(kept);
    client.release();
    expect(rows.map((row) => Number(row.kept))).toEqual([0]);
  });

  it('are found by the poll when nobody says that they are there', async () => {
    const replica = await start();
    const stream = await replica.follow();
    const id = randomUUID();
    await database.rows(insert, [id, payloadOf(shropshire)]);
    expect(idsIn(await take(stream, 1))).toEqual([id]);
  });
});
