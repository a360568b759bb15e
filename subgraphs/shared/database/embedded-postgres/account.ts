import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { EmbeddedPostgresError, USE_YOUR_OWN } from './embedded-postgres-error.js';

/** The account that PostgreSQL runs as when we are root, which it refuses. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Unprivileged accounts that systems have anyway; none is ever created. */
const candidates = ['postgres', '_postgres', 'nobody'];

const parseAccounts = (passwd: string): ReadonlyMap<string, Account> =>
  new Map(
    passwd.split('\n').flatMap((line) => {
      const [name, , uid, gid] = line.split(':');
      const account = { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
      return name !== undefined && account.uid > 0 ? [[name, account] as const] : [];
    }),
  );

const ownerOf = (path: string): Account | null => {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && stats.uid !== 0 ? { uid: stats.uid, gid: stats.gid } : null;
};

/**
 * Null when we are not root: then the server runs as we do. As root, the owner of an existing
 * cluster, else the first unprivileged account of the system.
 * @throws EmbeddedPostgresError when the system has none
 */
export const accountToRunAs = (existingCluster: string | null): Account | null => {
  if (process.getuid?.() !== 0) return null;
  const owner = existingCluster === null ? null : ownerOf(existingCluster);
  if (owner) return owner;
  const accounts = parseAccounts(readFileSync('/etc/passwd', 'utf8'));
  const found = candidates.map((name) => accounts.get(name)).find((account) => account);
  if (found) return found;
  throw new EmbeddedPostgresError(
    `PostgreSQL does not run as root, and there is no account ${candidates.join(', ')}. ${USE_YOUR_OWN}`,
  );
};

/** `need` as in a mode's lowest digit: 1 to pass through, 4 to read. Groups other than gid are not asked. */
const may = (path: string, account: Account, need: number): boolean => {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return false;
  if (stats.uid === account.uid) return ((stats.mode >> 6) & need) === need;
  if (stats.gid === account.gid) return ((stats.mode >> 3) & need) === need;
  return (stats.mode & need) === need;
};

/** Whether the account can read a file or folder and pass every folder above it. Null: it is us. */
export const canReach = (path: string, account: Account | null): boolean => {
  if (account === null) return true;
  const full = resolve(path);
  return may(full, account, 5) && canPass(dirname(full), account);
};

/** Whether the account may pass through a folder and every folder above it. Null: it is us. */
export const canPass = (folder: string, account: Account | null): boolean => {
  if (account === null) return true;
  const full = resolve(folder);
  const parent = dirname(full);
  return may(full, account, 1) && (parent === full || canPass(parent, account));
};
