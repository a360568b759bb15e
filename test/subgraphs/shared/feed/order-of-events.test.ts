import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { AFTER } from '../../../../subgraphs/shared/outbox/outbox-reader.js';
import { NUMBER } from '../../../../subgraphs/shared/outbox/sequencer.js';
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

  it('are numbered and read by an index, by a plan that was made for an outbox of a few rows too', async () => {
    const { outbox } = await start();
    const client = await outbox.pool.connect();
    const planOf = async (text: string, values: string): Promise<string> => {
      await client.query(`prepare asked as ${text}`);
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `explain execute asked(${values})`,
      );
      await client.query('deallocate asked');
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    };
    const plans = [await planOf(NUMBER.text, '500'), await planOf(AFTER.text, '0, 500')];
    client.release();
    const [numbering, reading] = plans;
    expect(numbering).toContain('using outbox_unnumbered_idx');
    expect(reading).toContain('Index Scan using outbox_pos_idx');
    for (const plan of plans)
      expect(plan).not.toMatch(/(Seq Scan on outbox(?!_order)|Bitmap|Hash Join|Merge Join)/);
  });

  it('are found by the poll when nobody says that they are there', async () => {
    const replica = await start();
    const stream = await replica.follow();
    const id = randomUUID();
    await database.rows(insert, [id, payloadOf(shropshire)]);
    expect(idsIn(await take(stream, 1))).toEqual([id]);
  });
});
