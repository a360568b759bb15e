import { once } from 'node:events';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { isRunning, until } from '../../../cli/support/processes.js';
import { compileStartProgram, startProgram } from '../../../support/database-program.js';
import { identityOf } from '../../../../subgraphs/shared/database/embedded-postgres/lock/process-identity.js';
import { asRoot, keep, nobody, Place, POLICE, query } from './place.js';

describe('the embedded server of a data directory', () => {
  let program: string;
  let place: Place;

  beforeAll(() => {
    program = compileStartProgram();
    place = new Place();
  });
  afterAll(() => {
    rmSync(program, { recursive: true });
    place.remove();
  });
  afterEach(() => {
    expect(place.serverPid()).toBeNull();
  });

  it('keeps its rows, port and passwords from one start to the next, and leaves no process', async () => {
    const log: string[] = [];
    const first = await place.start(log);
    const url = first.urlFor(POLICE, 'owner');
    await keep(url);
    const pid = place.serverPid() ?? 0;
    await first.stop();
    expect(identityOf(pid)).toBeNull();
    const second = await place.start(log);
    expect(second.urlFor(POLICE, 'owner')).toBe(url);
    expect(await query(url, 'select * from kept')).toEqual([{ one: 1 }]);
    await second.stop();
    expect(log.filter((message) => message.includes('Making'))).toHaveLength(1);
  });

  it('keeps its secrets where only their owner reads them, and out of its log', async () => {
    const server = await place.start();
    expect(statSync(place.settingsFile()).mode & 0o777).toBe(0o600);
    await query(server.urlFor(POLICE, 'owner'), "select 'a name'::int").catch(() => undefined);
    const password = new URL(server.urlFor(POLICE, 'owner')).password;
    await server.stop();
    const log = readFileSync(join(place.folder(), 'postgres.log'), 'utf8');
    expect(log).not.toContain(password);
    expect(log).not.toContain("select 'a name'");
  });

  it('listens on the loopback address only and keeps what it acknowledged', async () => {
    const server = await place.start();
    const url = server.urlFor(POLICE, 'admin');
    expect(await query(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(await query(url, 'show fsync')).toEqual([{ fsync: 'on' }]);
    await server.stop();
  });

  it('serves on when the program is killed, is joined by the next start, and then stops', async () => {
    const killed = await startProgram({ program, dataDir: place.dataDir });
    const pid = place.serverPid();
    await keep(killed.url);
    await killed.kill();
    expect(identityOf(pid ?? 0)).not.toBeNull();
    const next = await place.start();
    expect(place.serverPid()).toBe(pid);
    expect(next.port).toBe(killed.port);
    expect(await query(killed.url, 'select * from kept')).toEqual([{ one: 1 }]);
    await next.stop();
    expect(identityOf(pid ?? 0)).toBeNull();
  });

  it('starts again after the server itself was killed, with every row it had committed', async () => {
    const before = await startProgram({ program, dataDir: place.dataDir });
    await keep(before.url);
    const pid = place.serverPid() ?? 0;
    process.kill(pid, 'SIGKILL');
    await before.kill();
    await until(() => !isRunning(pid), 30_000);
    const after = await place.start();
    expect(await query(after.urlFor(POLICE, 'owner'), 'select * from kept')).toEqual([{ one: 1 }]);
    await after.stop();
  });

  it('counts two uses by the same process', async () => {
    const [one, two] = await Promise.all([place.start(), place.start()]);
    await Promise.all([one.stop(), one.stop()]);
    expect(await query(two.urlFor(POLICE, 'app'), 'select 1 as one')).toEqual([{ one: 1 }]);
    await two.stop();
  });

  it('does not take another program for the server that a stale file names', async () => {
    await (await place.start()).stop();
    const foreign = [process.pid, place.clusterDir(), 1, 5432, '', '127.0.0.1', '', 'ready'].join(
      '\n',
    );
    writeFileSync(join(place.clusterDir(), 'postmaster.pid'), foreign);
    const server = await place.start();
    expect(await query(server.urlFor(POLICE, 'app'), 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('moves to another port when its own was taken meanwhile', async () => {
    const first = await place.start();
    await first.stop();
    const other = createServer().listen(first.port, '127.0.0.1');
    await once(other, 'listening');
    const second = await place.start();
    expect(second.port).not.toBe(first.port);
    expect(await query(second.urlFor(POLICE, 'app'), 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
    other.close();
  });

  it('says which file is damaged, and not what is in it', async () => {
    await (await place.start()).stop();
    const good = readFileSync(place.settingsFile(), 'utf8');
    writeFileSync(place.settingsFile(), good.slice(0, 150));
    await expect(place.start()).rejects.toThrow(`${place.settingsFile()} cannot be read`);
    writeFileSync(place.settingsFile(), good);
  });

  asRoot('tells an unprivileged user when root made the data directory', async () => {
    await (await place.start()).stop();
    await expect(startProgram({ program, dataDir: place.dataDir, user: nobody })).rejects.toThrow(
      /made by another user|permission denied/,
    );
  });
});
