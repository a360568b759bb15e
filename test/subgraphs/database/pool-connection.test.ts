import { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { askTogether } from '../../../subgraphs/shared/database/ask-together.js';
import { poolConnection } from '../../../subgraphs/shared/database/pool-transaction.js';
import { freshDatabase, type FreshDatabase } from '../../support/database.js';
import { testSchema } from './incident.js';

describe('a connection of a pool, for statements of a moment', () => {
  const sockets: Socket[] = [];
  let database: FreshDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await freshDatabase('HEALTH', testSchema);
    const stream = (): Socket => {
      const socket = new Socket();
      sockets.push(socket);
      return socket;
    };
    pool = new Pool({ connectionString: database.appUrl, max: 1, stream });
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const ask = (statement: string): Promise<unknown> =>
    poolConnection(pool, (client) => askTogether(client, [{ statement, values: [] }]));

  it('is used again', async () => {
    await ask('select 1 as one');
    await expect(ask('select 1 as one')).resolves.toEqual([[{ one: 1 }]]);
    expect(sockets).toHaveLength(1);
  });

  it('is lost with what it was asked when it is cut off, and with nothing else', async () => {
    const cutOff = expect(ask('select pg_sleep(5)')).rejects.toThrow('terminated');
    pool.once('acquire', () => setImmediate(() => sockets.at(-1)?.destroy()));
    await cutOff;
    await expect(ask('select 1 as one')).resolves.toEqual([[{ one: 1 }]]);
    expect(sockets).toHaveLength(2);
  });

  it('is lost when a statement fails on it', async () => {
    await expect(ask('select 1 / 0')).rejects.toThrow('division by zero');
    await expect(ask('select 1 as one')).resolves.toEqual([[{ one: 1 }]]);
    expect(sockets).toHaveLength(3);
  });
});
