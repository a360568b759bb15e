import { createHash } from 'node:crypto';
import type { DatabaseSecrets, RoleSecret } from '../prepare-databases.js';
import { ADMIN_ROLE } from './cluster.js';
import { newPassword, type ClusterSettings } from './settings.js';

/** `owner` runs migrations, `app` serves requests, `audit` adds to the audit log, `admin` is the superuser. */
export type DatabaseRole = 'owner' | 'app' | 'audit' | 'admin';

/** Bump when `prepareDatabases` changes, so that existing clusters are prepared again. */
const PREPARATION = 2;

const roleName = (database: string, role: DatabaseRole): string =>
  role === 'admin' ? ADMIN_ROLE : `${database}_${role}`;

/** The passwords that are kept, and new ones for databases that are asked for the first time. */
export const withPasswords = (
  databases: readonly string[],
  kept: Readonly<Record<string, string>> = {},
): Record<string, string> => {
  const passwords = { ...kept };
  for (const database of databases) {
    passwords[roleName(database, 'owner')] ??= newPassword();
    passwords[roleName(database, 'app')] ??= newPassword();
    passwords[roleName(database, 'audit')] ??= newPassword();
  }
  return passwords;
};

/**
 * The URL of a database for one of its roles, password included.
 * @throws Error (from the function returned) when the database was not asked for at the start
 */
export const urlsOf =
  ({ port, adminPassword, rolePasswords }: ClusterSettings) =>
  (database: string, role: DatabaseRole): string => {
    const name = roleName(database, role);
    const password = role === 'admin' ? adminPassword : rolePasswords[name];
    if (password === undefined) throw new Error(`The database ${database} was not asked for`);
    return `postgres://${name}:${password}@127.0.0.1:${String(port)}/${database}`;
  };

/** Every database that was ever asked for, with its three roles. */
export const secretsOf = ({ rolePasswords }: ClusterSettings): readonly DatabaseSecrets[] => {
  const secret = (database: string, role: DatabaseRole): RoleSecret => {
    const name = roleName(database, role);
    return { name, password: rolePasswords[name] ?? '' };
  };
  return Object.keys(rolePasswords)
    .filter((role) => role.endsWith('_owner'))
    .map((role) => role.slice(0, -'_owner'.length))
    .map((database) => ({
      database,
      owner: secret(database, 'owner'),
      app: secret(database, 'app'),
      audit: secret(database, 'audit'),
    }));
};

/** Changes when there is something to prepare. */
export const preparationOf = ({ rolePasswords }: ClusterSettings): string =>
  createHash('sha256')
    .update(JSON.stringify([PREPARATION, Object.entries(rolePasswords).sort()]))
    .digest('hex');
