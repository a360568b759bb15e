import { once } from 'node:events';
import { chmodSync, chownSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  compileStartProgram,
  forkProgram,
  startProgram,
} from '../../../support/database-program.js';
import { identityOf } from '../../../../subgraphs/shared/database/embedded-postgres/lock/process-identity.js';
import { asRoot, keep, nobody, Place, POLICE, query } from './place.js';

describe('the first start of the embedded server', () => {
  let program: string;
  let place: Place;

  beforeAll(() => {
    program = compileStartProgram();
  });
  afterAll(() => {
    rmSync(program, { recursive: true });
  });
  beforeEach(() => {
    place = new Place();
  });
  afterEach(() => {
    expect(place.serverPid()).toBeNull();
    place.remove();
  });

  it('makes one cluster and one server when two first starts race; the last to stop ends it', async () => {
    const [one, two] = await Promise.all([
      startProgram({ program, dataDir: place.dataDir }),
      startProgram({ program, dataDir: place.dataDir }),
    ]);
    expect(two.url).toBe(one.url);
    await one.stop();
    expect(await query(two.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await two.stop();
  });

  it('begins anew when the very first start was killed half way', async () => {
    const child = forkProgram({ program, dataDir: place.dataDir });
    await once(child, 'message');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const server = await place.start();
    expect(await query(server.urlFor(POLICE, 'app'), 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('follows its data directory when that is moved', async () => {
    const first = await place.start();
    await keep(first.urlFor(POLICE, 'owner'));
    await first.stop();
    place.moveTo(`${place.dataDir}-moved`);
    const second = await place.start();
    expect(await query(second.urlFor(POLICE, 'owner'), 'select * from kept')).toEqual([{ one: 1 }]);
    await second.stop();
  });

  it('refuses the cluster of another major version, and says what to do', async () => {
    await (await place.start()).stop();
    writeFileSync(join(place.clusterDir(), 'PG_VERSION'), '17\n');
    await expect(place.start()).rejects.toThrow('PostgreSQL 17, the binaries are 18: remove it');
  });

  asRoot('runs for root in a home that nobody else can enter', async () => {
    chmodSync(place.dataDir, 0o700);
    const first = await place.start();
    expect(place.clusterDir().startsWith(place.dataDir)).toBe(false);
    expect(statSync(place.clusterDir()).uid).not.toBe(0);
    await keep(first.urlFor(POLICE, 'owner'));
    await first.stop();
    const second = await place.start();
    expect(await query(second.urlFor(POLICE, 'owner'), 'select * from kept')).toEqual([{ one: 1 }]);
    await second.stop();
  });

  asRoot(
    'begins anew when such a data directory was deleted, even with its server running',
    async () => {
      chmodSync(place.dataDir, 0o700);
      const forgotten = await startProgram({ program, dataDir: place.dataDir });
      await forgotten.kill();
      const pid = place.serverPid() ?? 0;
      rmSync(place.folder(), { recursive: true });
      const server = await place.start();
      expect(identityOf(pid)).toBeNull();
      expect(await query(server.urlFor(POLICE, 'app'), 'select 1 as one')).toEqual([{ one: 1 }]);
      await server.stop();
    },
  );

  asRoot('runs for an unprivileged user, in a home that is closed to others', async () => {
    chownSync(place.dataDir, nobody.uid, nobody.gid);
    chmodSync(place.dataDir, 0o700);
    const server = await startProgram({ program, dataDir: place.dataDir, user: nobody });
    expect(statSync(place.clusterDir()).uid).toBe(nobody.uid);
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
  });
});
