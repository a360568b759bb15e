import { execFile } from 'node:child_process';
import { chownSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './account.js';
import type { BinariesFolder } from './binaries/reachable-binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** The superuser of the embedded server; `prepareDatabases` and tests use it, no request ever. */
export const ADMIN_ROLE = 'postgres';

export interface NewCluster {
  readonly binaries: BinariesFolder;
  readonly clusterDir: string;
  readonly account: Account | null;
  readonly adminPassword: string;
}

/**
 * Makes the cluster beside its place and renames it, so that a start that is killed leaves nothing
 * half made. UTF-8, ordered by code point on every machine; SCRAM for every connection.
 * @throws EmbeddedPostgresError with what `initdb` said
 */
export const createCluster = async (cluster: NewCluster): Promise<void> => {
  const { binaries, clusterDir, account } = cluster;
  const draft = `${clusterDir}.new`;
  const passwordFile = `${clusterDir}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  giveTo(draft, account);
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, cluster.adminPassword, { mode: 0o600, flag: 'wx' });
  giveTo(passwordFile, account);
  try {
    await promisify(execFile)(join(binaries, 'bin', 'initdb'), initArguments(draft, passwordFile), {
      ...account,
      cwd: '/',
      env: { PATH: process.execPath, LC_ALL: 'C' },
    });
  } catch (cause) {
    throw new EmbeddedPostgresError(`initdb failed: ${stderrOf(cause)}`, { cause });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, clusterDir);
};

/**
 * @throws EmbeddedPostgresError when the cluster was made by another major version, whose files
 *   this one cannot read
 */
export const assertSameMajor = (clusterDir: string, major: string): void => {
  const made = readFileSync(join(clusterDir, 'PG_VERSION'), 'utf8').trim();
  if (made === major) return;
  throw new EmbeddedPostgresError(
    `${dirname(clusterDir)} holds a cluster of PostgreSQL ${made}, the binaries are ${major}: remove it, and it is made and filled anew`,
  );
};

const initArguments = (folder: string, passwordFile: string): string[] => [
  `--pgdata=${folder}`,
  `--username=${ADMIN_ROLE}`,
  `--pwfile=${passwordFile}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-sync',
];

const giveTo = (path: string, account: Account | null): void => {
  if (account) chownSync(path, account.uid, account.gid);
};

const stderrOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'stderr' in error && error.stderr !== ''
    ? String(error.stderr).trim()
    : String(error);
