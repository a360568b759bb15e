import type { Pool, PoolClient } from 'pg';

/**
 * A transaction of a process's own, on a connection of a pool that no request uses. A connection on which the work
 * throws is not used again: its transaction ends with it.
 */
export const poolTransaction = async <Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> => {
  const client = await pool.connect();
  let isSound = false;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    isSound = true;
    return result;
  } finally {
    client.release(!isSound);
  }
};
