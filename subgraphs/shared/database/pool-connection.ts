import type { PoolClient } from 'pg';
import { askOn, type AskedStatement } from './ask-together.js';
import type { Connections } from './read-transaction.js';

/** A connection for some work. One on which the work throws is not used again: its transaction ends with it. */
export const poolConnection = async <Result>(
  pool: Connections,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> => {
  const client = await pool.connect();
  let isSound = false;
  try {
    const result = await work(client);
    isSound = true;
    return result;
  } finally {
    client.release(!isSound);
  }
};

/** A transaction of a process's own, on such a connection. */
export const poolTransaction = <Result>(
  pool: Connections,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> =>
  poolConnection(pool, async (client) => {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  });

/** As {@link askOn}, by itself: `pg`'s own `pool.query` has a statement described at every call. */
export const askOnce = <Row>(pool: Connections, asked: AskedStatement): Promise<readonly Row[]> =>
  poolConnection(pool, (client) => askOn<Row>(client, asked));
