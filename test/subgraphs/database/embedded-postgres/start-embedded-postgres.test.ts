import { createServer } from 'node:net';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { z } from 'zod';
import { identityOf } from '../../../../subgraphs/shared/database/embedded-postgres/lock/process-identity.js';
import { startEmbeddedPostgres } from '../../../../subgraphs/shared/database/embedded-postgres/start-embedded-postgres.js';
import {
  compileStartProgram,
  forkProgram,
  startProgram,
} from '../../../support/database-program.js';

const POLICE = 'childview_police';
const clusterSetting = z.object({ clusterDir: z.string() });

describe('the embedded server', () => {
  let dataDir: string;
  let program: string;

  beforeAll(() => {
    program = compileStartProgram();
  });
  afterAll(() => {
    rmSync(program, { recursive: true });
  });
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'childview-data-'));
    chmodSync(dataDir, 0o711);
  });
  afterEach(() => {
    expect(serverPid()).toBeNull();
    rmSync(clusterDir(), { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  });

  const folder = (): string => join(dataDir, 'postgres');
  const settingsFile = (): string => join(folder(), 'settings.json');
  const clusterDir = (): string =>
    existsSync(settingsFile())
      ? resolve(
          folder(),
          clusterSetting.parse(JSON.parse(readFileSync(settingsFile(), 'utf8'))).clusterDir,
        )
      : join(folder(), 'cluster');
  const serverPid = (): number | null => {
    const file = join(clusterDir(), 'postmaster.pid');
    return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null;
  };

  const start = (log: string[] = []) =>
    startEmbeddedPostgres({ dataDir, databases: [POLICE], log: (message) => log.push(message) });

  const query = async (url: string, sql: string): Promise<unknown[]> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  it('keeps its rows, port and passwords from one start to the next, and leaves no process', async () => {
    const log: string[] = [];
    const first = await start(log);
    const url = first.urlFor(POLICE, 'owner');
    await query(url, 'create table kept as select 1 as one');
    const pid = serverPid() ?? 0;
    await first.stop();
    expect(identityOf(pid)).toBeNull();
    const second = await start(log);
    expect(second.urlFor(POLICE, 'owner')).toBe(url);
    expect(await query(url, 'select * from kept')).toEqual([{ one: 1 }]);
    await second.stop();
    expect(log.filter((message) => message.includes('Making'))).toHaveLength(1);
  });

  it('keeps its secrets where only their owner reads them, and out of its log', async () => {
    const server = await start();
    expect(statSync(settingsFile()).mode & 0o777).toBe(0o600);
    await query(server.urlFor(POLICE, 'owner'), "select 'a name'::int").catch(() => undefined);
    const password = new URL(server.urlFor(POLICE, 'owner')).password;
    await server.stop();
    const log = readFileSync(join(folder(), 'postgres.log'), 'utf8');
    expect(log).not.toContain(password);
    expect(log).not.toContain("select 'a name'");
  });

  it('listens on the loopback address only and keeps what it acknowledged', async () => {
    const server = await start();
    const url = server.urlFor(POLICE, 'admin');
    expect(await query(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(await query(url, 'show fsync')).toEqual([{ fsync: 'on' }]);
    await server.stop();
  });

  it('serves on when the program is killed, is joined by the next start, and then stops', async () => {
    const killed = await startProgram({ program, dataDir });
    const pid = serverPid();
    await query(killed.url, 'create table kept as select 1 as one');
    await killed.kill();
    expect(identityOf(pid ?? 0)).not.toBeNull();
    const next = await start();
    expect(serverPid()).toBe(pid);
    expect(next.port).toBe(killed.port);
    expect(await query(killed.url, 'select * from kept')).toEqual([{ one: 1 }]);
    await next.stop();
    expect(identityOf(pid ?? 0)).toBeNull();
  });

  it('starts again after the server itself was killed, with every row it had committed', async () => {
    const before = await startProgram({ program, dataDir });
    await query(before.url, 'create table kept as select 1 as one');
    process.kill(serverPid() ?? 0, 'SIGKILL');
    await before.kill();
    const after = await start();
    expect(await query(after.urlFor(POLICE, 'owner'), 'select * from kept')).toEqual([{ one: 1 }]);
    await after.stop();
  });

  it('makes one cluster and one server when two first starts race; the last to stop ends it', async () => {
    const [one, two] = await Promise.all([
      startProgram({ program, dataDir }),
      startProgram({ program, dataDir }),
    ]);
    expect(two.url).toBe(one.url);
    await one.stop();
    expect(await query(two.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await two.stop();
  });

  it('counts two uses by the same process', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    await Promise.all([one.stop(), one.stop()]);
    expect(await query(two.urlFor(POLICE, 'app'), 'select 1 as one')).toEqual([{ one: 1 }]);
    await two.stop();
  });

  it('begins anew when the very first start was killed half way', async () => {
    const child = forkProgram({ program, dataDir });
    await once(child, 'message');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const server = await start();
    expect(await query(server.urlFor(POLICE, 'app'), 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('does not take another program for the server that a stale file names', async () => {
    await (await start()).stop();
    const foreign = [process.pid, clusterDir(), 1, 5432, '', '127.0.0.1', '', 'ready'].join('\n');
    writeFileSync(join(clusterDir(), 'postmaster.pid'), foreign);
    const server = await start();
    expect(await query(server.urlFor(POLICE, 'app'), 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('moves to another port when its own was taken meanwhile', async () => {
    const first = await start();
    await first.stop();
    const other = createServer().listen(first.port, '127.0.0.1');
    await once(other, 'listening');
    const second = await start();
    expect(second.port).not.toBe(first.port);
    expect(await query(second.urlFor(POLICE, 'app'), 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
    other.close();
  });

  it('follows its data directory when that is moved', async () => {
    const first = await start();
    await query(first.urlFor(POLICE, 'owner'), 'create table kept as select 1 as one');
    await first.stop();
    const from = dataDir;
    dataDir = `${dataDir}-moved`;
    await import('node:fs').then(({ renameSync }) => renameSync(from, dataDir));
    const second = await start();
    expect(await query(second.urlFor(POLICE, 'owner'), 'select * from kept')).toEqual([{ one: 1 }]);
    await second.stop();
  });

  it('says which file is damaged, and not what is in it', async () => {
    await (await start()).stop();
    const good = readFileSync(settingsFile(), 'utf8');
    writeFileSync(settingsFile(), good.slice(0, 150));
    await expect(start()).rejects.toThrow(`${settingsFile()} cannot be read`);
    writeFileSync(settingsFile(), good);
  });

  it('refuses the cluster of another major version, and says what to do', async () => {
    await (await start()).stop();
    writeFileSync(join(clusterDir(), 'PG_VERSION'), '17\n');
    await expect(start()).rejects.toThrow('PostgreSQL 17, the binaries are 18: remove it');
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  const nobody = { uid: 65_534, gid: 65_534 };

  asRoot('runs for root in a home that nobody else can enter', async () => {
    chmodSync(dataDir, 0o700);
    const first = await start();
    expect(clusterDir().startsWith(dataDir)).toBe(false);
    expect(statSync(clusterDir()).uid).not.toBe(0);
    await query(first.urlFor(POLICE, 'owner'), 'create table kept as select 1 as one');
    await first.stop();
    const second = await start();
    expect(await query(second.urlFor(POLICE, 'owner'), 'select * from kept')).toEqual([{ one: 1 }]);
    await second.stop();
  });

  asRoot(
    'begins anew when such a data directory was deleted, even with its server running',
    async () => {
      chmodSync(dataDir, 0o700);
      const forgotten = await startProgram({ program, dataDir });
      await forgotten.kill();
      const pid = serverPid() ?? 0;
      rmSync(folder(), { recursive: true });
      const server = await start();
      expect(identityOf(pid)).toBeNull();
      expect(await query(server.urlFor(POLICE, 'app'), 'select 1 as one')).toEqual([{ one: 1 }]);
      await server.stop();
    },
  );

  asRoot('runs for an unprivileged user, in a home that is closed to others', async () => {
    const { chownSync } = await import('node:fs');
    chownSync(dataDir, nobody.uid, nobody.gid);
    chmodSync(dataDir, 0o700);
    const server = await startProgram({ program, dataDir, user: nobody });
    expect(statSync(clusterDir()).uid).toBe(nobody.uid);
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  asRoot('tells an unprivileged user when root made the data directory', async () => {
    await (await start()).stop();
    await expect(startProgram({ program, dataDir, user: nobody })).rejects.toThrow(
      /made by another user|permission denied/,
    );
  });
});
