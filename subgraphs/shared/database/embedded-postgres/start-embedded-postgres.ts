import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { prepareDatabases } from '../prepare-databases.js';
import { accountToRunAs } from './account.js';
import { platformPackage } from './binaries/platform-package.js';
import { reachableBinaries } from './binaries/reachable-binaries.js';
import { assertSameMajor, createCluster } from './cluster.js';
import { placeForCluster } from './cluster-place.js';
import {
  preparationOf,
  secretsOf,
  urlsOf,
  withPasswords,
  type DatabaseRole,
} from './cluster-roles.js';
import { withFolderLock } from './lock/folder-lock.js';
import { enter, leave } from './lock/users.js';
import { findServer, stopServer, type RunningServer } from './server/find-server.js';
import { freePort } from './server/free-port.js';
import { launchServer } from './server/launch-server.js';
import { newPassword, readSettings, writeSettings, type ClusterSettings } from './settings.js';

export interface EmbeddedPostgresOptions {
  /** The project's data directory; made when missing. */
  readonly dataDir: string;
  /** Told in a sentence what takes time: making the cluster, starting it. Never a secret. */
  readonly log: (message: string) => void;
  /** Databases to make, each with an owner, an app and an audit role. */
  readonly databases: readonly string[];
  /** More `name=value` settings of the server, such as `fsync=off` in tests. */
  readonly settings?: readonly string[];
}

export interface EmbeddedPostgres {
  readonly port: number;
  /** A URL with its password: pass it on, never print it. */
  urlFor(database: string, role: DatabaseRole): string;
  /** Gives this use back; the server stops when it was the last. Done within 5 s, leaves no process. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that came with npm, or joins the one that already serves this data
 * directory: left behind by a killed process, or in use by another one.
 * @throws EmbeddedPostgresError when it cannot run here
 */
export const startEmbeddedPostgres = async (
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> => {
  const folder = stateFolder(options.dataDir);
  return withFolderLock(folder, async () => {
    const cluster = await settledCluster(folder, options);
    const clusterDir = resolve(folder, cluster.clusterDir);
    const { port } = (await findServer(clusterDir)) ?? (await launch(folder, cluster, options));
    const settings = { ...cluster, port };
    enter(folder);
    try {
      await prepare(folder, settings);
    } catch (error) {
      if (leave(folder)) await stopServer(clusterDir);
      throw error;
    }
    return { port, urlFor: urlsOf(settings), stop: stopOnce(folder, clusterDir) };
  });
};

/** Others may enter but not list: the server's account has to pass through. */
const stateFolder = (dataDir: string): string => {
  const folder = join(resolve(dataDir), 'postgres');
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  return realpathSync(folder);
};

/** The settings of a cluster that exists: as it was left, or made now. */
const settledCluster = async (
  folder: string,
  options: EmbeddedPostgresOptions,
): Promise<ClusterSettings> => {
  const kept = readSettings(folder);
  const rolePasswords = withPasswords(options.databases, kept?.rolePasswords);
  const isThere = kept !== null && existsSync(resolve(folder, kept.clusterDir));
  if (isThere) return { ...kept, rolePasswords };
  options.log('Making the database cluster (first start)');
  const made = { ...(await makeCluster(folder)), rolePasswords };
  writeSettings(folder, made);
  return made;
};

const makeCluster = async (folder: string): Promise<Omit<ClusterSettings, 'rolePasswords'>> => {
  const account = accountToRunAs(null);
  const clusterDir = await placeForCluster(folder, account);
  const adminPassword = newPassword();
  const binaries = reachableBinaries(platformPackage(), account);
  await createCluster({ binaries, clusterDir, account, adminPassword });
  return {
    clusterDir: dirname(clusterDir) === folder ? 'cluster' : clusterDir,
    port: await freePort(0),
    adminPassword,
    prepared: null,
  };
};

const launch = async (
  folder: string,
  settings: ClusterSettings,
  options: EmbeddedPostgresOptions,
): Promise<RunningServer> => {
  const clusterDir = resolve(folder, settings.clusterDir);
  const binaries = platformPackage();
  assertSameMajor(clusterDir, binaries.major);
  const account = accountToRunAs(clusterDir);
  options.log('Starting the database server');
  return launchServer({
    binaries: reachableBinaries(binaries, account),
    clusterDir,
    account,
    port: await freePort(settings.port),
    logFile: join(folder, 'postgres.log'),
    settings: options.settings ?? [],
  });
};

/** Makes the databases and roles that are missing, and keeps the settings. */
const prepare = async (folder: string, settings: ClusterSettings): Promise<void> => {
  const preparation = preparationOf(settings);
  if (settings.prepared !== preparation) {
    await prepareDatabases(urlsOf(settings)('postgres', 'admin'), secretsOf(settings));
  }
  writeSettings(folder, { ...settings, prepared: preparation });
};

const stopOnce = (folder: string, clusterDir: string): (() => Promise<void>) => {
  let stopping: Promise<void> | null = null;
  return () => {
    stopping ??= withFolderLock(folder, async () => {
      if (leave(folder)) await stopServer(clusterDir);
    });
    return stopping;
  };
};
