import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode } from '../error-code.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** What is chosen once and kept with the cluster, secrets included: a file that only we can read. */
const settingsFile = z.object({
  /** Where the cluster is: below the data directory unless the server's account cannot go there. */
  clusterDir: z.string(),
  port: z.number().int(),
  adminPassword: z.string(),
  /** Password of every role of our making. */
  rolePasswords: z.record(z.string(), z.string()),
  /** Digest of what was last prepared, so that later starts need not ask the server. */
  prepared: z.string().nullable(),
});

export type ClusterSettings = z.infer<typeof settingsFile>;

/** 192 bits, in characters that no URL or SQL needs to escape. */
export const newPassword = (): string => randomBytes(24).toString('base64url');

/** The file in a folder that makes it the home of a cluster. */
const settingsPath = (folder: string): string => join(folder, 'settings.json');

/**
 * Null when there are none yet.
 * @throws EmbeddedPostgresError when they cannot be read: made by another user, or damaged
 */
export const readSettings = (folder: string): ClusterSettings | null => {
  try {
    return settingsFile.parse(JSON.parse(readFileSync(settingsPath(folder), 'utf8')));
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return null;
    const message = `${settingsPath(folder)} cannot be read: was it made by another user? Set DATA_DIR to a folder of your own, or remove it`;
    throw new EmbeddedPostgresError(message, { cause });
  }
};

/** Written beside and renamed: a kill leaves the old file or the new one. */
export const writeSettings = (folder: string, settings: ClusterSettings): void => {
  const draft = `${settingsPath(folder)}.new`;
  writeFileSync(draft, JSON.stringify(settings, null, 2), { mode: 0o600 });
  renameSync(draft, settingsPath(folder));
};
