import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canPass, type Account } from './account.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { stopServer } from './server/find-server.js';
import { settingsPath } from './settings.js';

/** Folders that outlive a restart and that every account may enter, in order of preference. */
const sharedFolders = ['/var/lib', '/var/tmp'];

/** Beside a cluster in a shared place: whose it is. */
const BELONGS_TO = 'belongs-to';

/**
 * An empty place for a new cluster: below `folder`, or, when the server's account cannot pass there
 * (root's data directory in a closed home), in a shared place under a name made from the folder's
 * path. What a killed first start or a deleted data directory left behind is stopped and removed.
 * @throws EmbeddedPostgresError when the account can reach no place at all
 */
export const placeForCluster = async (folder: string, account: Account | null): Promise<string> => {
  if (canPass(folder, account)) {
    const clusterDir = join(folder, 'cluster');
    await removeCluster(clusterDir);
    return clusterDir;
  }
  const parent = sharedParent(folder, account);
  await removeOrphans(parent);
  const place = join(parent, createHash('sha256').update(folder).digest('hex').slice(0, 16));
  mkdirSync(place, { recursive: true, mode: 0o711 });
  writeFileSync(join(place, BELONGS_TO), folder, { mode: 0o600 });
  return join(place, 'cluster');
};

const removeCluster = async (clusterDir: string): Promise<void> => {
  await stopServer(clusterDir);
  rmSync(clusterDir, { recursive: true, force: true });
};

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

/** Clusters whose data directory was deleted, ours before a first start included. */
const removeOrphans = async (parent: string): Promise<void> => {
  for (const name of readdirSync(parent)) {
    const place = join(parent, name);
    const mark = join(place, BELONGS_TO);
    if (!existsSync(mark) || existsSync(settingsPath(readFileSync(mark, 'utf8')))) continue;
    await removeCluster(join(place, 'cluster'));
    rmSync(place, { recursive: true, force: true });
  }
};
