import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { AFTER, type NumberedEvent } from '../../../../subgraphs/shared/outbox/outbox-reader.js';
import { OutboxRounds } from '../../../../subgraphs/shared/outbox/outbox-rounds.js';
import { OutboxTail } from '../../../../subgraphs/shared/outbox/outbox-tail.js';
import { Sequencer } from '../../../../subgraphs/shared/outbox/sequencer.js';
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

const numbered = (...places: readonly number[]): readonly NumberedEvent[] =>
  places.map((pos) => ({
    ...{ pos, id: randomUUID(), topic: 'told', key: String(pos), payload: {} },
    ...{ at: '2014-11-14T17:00:00.000Z', traceparent: null },
  }));

/** A process that has read up to 2, and reads or numbers these. Answers the places that it has, and how often it read. */
const roundOf = async (
  own: readonly NumberedEvent[],
  read: readonly NumberedEvent[] = [],
): Promise<{ readonly places: readonly number[]; readonly readings: number }> => {
  let readings = 0;
  const after = (): Promise<readonly NumberedEvent[]> => {
    readings += 1;
    return Promise.resolve(read);
  };
  const unasked = (): Promise<never> => Promise.reject(new Error('Nobody has fallen behind.'));
  const reader = { after, ofTopic: unasked, extent: unasked };
  const tail = new OutboxTail({ owner: 'POLICE', reader, from: 2 });
  let isDone = (): void => undefined;
  const done = new Promise<void>((resolve) => (isDone = resolve));
  const rounds = new OutboxRounds({
    tail,
    sequencer: {
      isWaiting: () => Promise.resolve(true),
      numberAll: (onNumbered) => {
        onNumbered?.(own);
        return Promise.resolve(own.length);
      },
    },
    onNumbered: isDone,
    onProblem: (_, error) => {
      throw error;
    },
  });
  rounds.written();
  await done;
  // The round goes on to its reading, if it has one.
  await nextTurn();
  const { events } = await tail.after({ topic: 'told', after: 2 }, 100);
  return { places: events.map(({ pos }) => pos), readings };
};

describe('an event that this process has numbered', () => {
  it('is in hand, and read by nobody', async () => {
    expect(await roundOf(numbered(3, 4))).toEqual({ places: [3, 4], readings: 0 });
  });

  it('is read with what another process has numbered before it', async () => {
    const all = await roundOf(numbered(5, 6), numbered(3, 4, 5, 6));
    expect(all).toEqual({ places: [3, 4, 5, 6], readings: 1 });
  });
});

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

  it('are read by an index, by a plan that was made for an outbox of a few rows too', async () => {
    const { outbox } = await start();
    const client = await outbox.pool.connect();
    await client.query(`prepare asked as ${AFTER.text}`);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>('explain execute asked(0, 500)');
    client.release(true);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('Index Scan using outbox_pos_idx');
  });

  it('are numbered in a burst as well, when hardly any has ever waited', async () => {
    const { outbox } = await start();
    const sequencer = new Sequencer(outbox.pool);
    const write = (count: number) =>
      database.rows(
        `insert into outbox (topic, key, payload, at)
          select 'burst', n::text, '{}'::jsonb, now() from generate_series(1, $1) n returning 1`,
        [count],
      );
    for (let round = 0; round < 7; round += 1) {
      await write(2);
      await sequencer.numberAll();
    }
    // What PostgreSQL has counted says that hardly any ever waits.
    await database.rows('analyze outbox');
    await write(10_000);
    await sequencer.numberAll();
    const [left] = await database.rows<{ left: string }>(
      'select count(*) as left from outbox where pos is null',
    );
    expect(Number(left?.left)).toBe(0);
  });

  it('are found by the poll when nobody says that they are there', async () => {
    const replica = await start();
    const stream = await replica.follow();
    const id = randomUUID();
    await database.rows(insert, [id, payloadOf(shropshire)]);
    expect(idsIn(await take(stream, 1))).toEqual([id]);
  });
});
