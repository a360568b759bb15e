import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { canPass, type Account } from './account.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { stopServer } from './server/find-server.js';

/** Folders that outlive a restart and that every account may enter, in order of preference. */
const sharedFolders = ['/var/lib', '/var/tmp'];

/**
 * An empty place for a new cluster: below `folder`, or, when the server's account cannot pass there
 * (root's data directory in a closed home), in a shared folder under a name made from the path.
 * What a killed first start or a deleted data directory left in that place is stopped and removed;
 * the clusters of other data directories are not: theirs may just not be mounted.
 * @throws EmbeddedPostgresError when the account can reach no place at all
 */
export const placeForCluster = async (folder: string, account: Account | null): Promise<string> => {
  const clusterDir = canPass(folder, account)
    ? join(folder, 'cluster')
    : join(sharedParent(folder, account), nameFor(folder));
  await stopServer(clusterDir);
  rmSync(clusterDir, { recursive: true, force: true });
  return clusterDir;
};

const nameFor = (folder: string): string =>
  createHash('sha256').update(folder).digest('hex').slice(0, 16);

const sharedParent = (folder: string, account: Account | null): string => {
  const shared = sharedFolders.find((path) => existsSync(path) && canPass(path, account));
  if (shared === undefined) {
    throw new EmbeddedPostgresError(`The database's account can reach neither ${folder} nor /var`);
  }
  const parent = join(shared, 'childview');
  mkdirSync(parent, { recursive: true, mode: 0o711 });
  if (lstatSync(parent).uid === process.getuid?.()) return parent;
  throw new EmbeddedPostgresError(`${parent} belongs to another user: remove it`);
};
