import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { lstatSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { canPass, canReach, type Account } from '../account.js';
import { EmbeddedPostgresError } from '../embedded-postgres-error.js';
import type { PlatformPackage } from './platform-package.js';

/** A folder with `bin`, `lib` and `share` that the server's account can run. */
export type BinariesFolder = string;

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** The library links that the package's install script would make; both names relative to `native`. */
const symlinksOf = (native: string): z.infer<typeof symlinkList> =>
  symlinkList
    .parse(JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')))
    .map(({ source, target }) => ({
      source: relative('native', source),
      target: relative('native', target),
    }));

const isUsable = (folder: string, links: z.infer<typeof symlinkList>, account: Account | null) =>
  links.every(({ target }) => existsSync(join(folder, target))) &&
  ['bin/postgres', 'lib', 'share/postgresql'].every((part) =>
    canReach(join(folder, part), account),
  );

/**
 * The package's own folder when it is whole and the account can reach it; else a copy, made once
 * per version and user: npm may have skipped the install script that makes the library links, and
 * root's modules may lie under a home that no other account can enter.
 */
export const reachableBinaries = (
  { native, version }: PlatformPackage,
  account: Account | null,
): BinariesFolder => {
  const links = existsSync(join(native, 'pg-symlinks.json')) ? symlinksOf(native) : [];
  if (isUsable(native, links, account)) return native;
  const parent = copyParent(account);
  const copy = join(parent, `childview-postgres-${version}-${String(process.getuid?.() ?? 0)}`);
  if (existsSync(copy)) {
    assertOurs(copy);
    if (isUsable(copy, links, account)) return copy;
    rmSync(copy, { recursive: true });
  }
  makeCopy(native, copy, links);
  return copy;
};

const copyParent = (account: Account | null): string => {
  const found = [tmpdir(), '/tmp', '/var/tmp'].find((folder) => canPass(folder, account));
  if (found !== undefined) return found;
  throw new EmbeddedPostgresError('PostgreSQL needs a temporary folder that its account can enter');
};

/** The name is guessable: what another user put there would run with our data. */
const assertOurs = (folder: string): void => {
  const stats = lstatSync(folder);
  if (stats.isDirectory() && stats.uid === process.getuid?.() && (stats.mode & 0o022) === 0) return;
  throw new EmbeddedPostgresError(`${folder} belongs to another user: remove it, or set TMPDIR`);
};

/** Static libraries and headers are for building programs, a third of the whole. */
const isNeededToRun = (path: string): boolean =>
  !path.endsWith('.a') && !path.endsWith('pkgconfig');

/** Copied beside its place and renamed, so that two first starts cannot see half a copy. */
const makeCopy = (native: string, copy: string, links: z.infer<typeof symlinkList>): void => {
  const draft = mkdtempSync(`${copy}.`);
  cpSync(native, draft, { recursive: true, filter: isNeededToRun, verbatimSymlinks: true });
  for (const { source, target } of links) {
    if (existsSync(join(draft, target)) || !isNeededToRun(target)) continue;
    mkdirSync(dirname(join(draft, target)), { recursive: true });
    symlinkSync(relative(dirname(target), source), join(draft, target));
  }
  openToAll(draft);
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(copy)) throw error;
  }
};

/** Readable by every account, writable by ours alone, whatever the umask of the install was. */
const openToAll = (folder: string): void => {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, folder.endsWith('bin') ? 0o755 : 0o644);
  }
};
