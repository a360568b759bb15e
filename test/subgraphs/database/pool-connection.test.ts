import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { askTogether } from '../../../subgraphs/shared/database/ask-together.js';
import { createDataSource } from '../../../subgraphs/shared/database/data-source.js';
import { poolOf } from '../../../subgraphs/shared/database/pool-of.js';
import { poolConnection } from '../../../subgraphs/shared/database/pool-connection.js';
import { freshDatabase, type FreshDatabase } from '../../support/database.js';
import { testSchema } from './incident.js';

describe('a connection of a pool, for statements of a moment', () => {
  const sockets: Socket[] = [];
  const between = createServer((socket) => {
    sockets.push(socket);
    const { port, hostname } = new URL(database.appUrl);
    const server = connect(Number(port), hostname);
    socket.pipe(server).pipe(socket);
    socket.on('close', () => server.destroy());
    for (const end of [socket, server]) end.on('error', () => undefined);
  });
  let database: FreshDatabase;
  let dataSource: DataSource;
  let pool: Pool;

  beforeAll(async () => {
    database = await freshDatabase('HEALTH', testSchema);
    await once(between.listen(0, '127.0.0.1'), 'listening');
    const url = new URL(database.appUrl);
    url.hostname = '127.0.0.1';
    url.port = String((between.address() as AddressInfo).port);
    dataSource = createDataSource({ url: url.href, entities: [], migrations: [], poolSize: 1 });
    await dataSource.initialize();
    pool = poolOf(dataSource);
  });

  afterAll(async () => {
    await dataSource.destroy();
    between.close();
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
    const cutOff = expect(ask('select pg_sleep(5)')).rejects.toThrow(/terminated|ECONNRESET/);
    pool.once('acquire', () => setImmediate(() => sockets.at(-1)?.destroy()));
    await cutOff;
    await expect(ask('select 1 as one')).resolves.toEqual([[{ one: 1 }]]);
    expect(sockets).toHaveLength(2);
  });

  it('ends no process while it is lent out, whatever is said of it', async () => {
    const isTold = poolConnection(pool, (client) =>
      Promise.resolve(client.emit('error', new Error('cut off'))),
    );
    await expect(isTold).resolves.toBe(true);
  });

  it('is lost when a statement fails on it', async () => {
    await expect(ask('select 1 / 0')).rejects.toThrow('division by zero');
    await expect(ask('select 1 as one')).resolves.toEqual([[{ one: 1 }]]);
    expect(sockets).toHaveLength(3);
  });
});
