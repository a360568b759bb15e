import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import { fetch } from 'undici';
import { Peers } from '../../runtime/tls/peers.js';
import { agencies, subgraphOf, type Agency } from '../../schema/principal/agency.js';
import {
  createDataSource,
  maintenanceLimits,
} from '../../subgraphs/shared/database/data-source.js';
import { openDatabases } from '../../subgraphs/shared/database/open-databases.js';
import { CommandFailure } from '../command-failure.js';
import { readCliConfig } from '../config.js';
import { requireRun } from '../running/run-file.js';
import { readAgencyEnvironment } from './config.js';

export interface LogOptions {
  /** Of one agency of the partnership that runs here. */
  readonly agency?: string;
  /** Of one agency by itself, by the variables of its own environment. */
  readonly alone?: string;
}

/** An owner's audit log, and what it is looked at with. */
export interface OwnersLog {
  readonly owner: Agency;
  /** The owner role's: it alone reads the log. */
  readonly manager: EntityManager;
  readonly auditKeyFile: string;
  /** Where the other agencies say what they were told of it. */
  readonly subgraphUrls: ReadonlyMap<Agency, URL>;
  /** Asks them. */
  readonly fetch: Peers['fetch'];
}

type Work<T> = (log: OwnersLog) => Promise<T>;

const agencyNamed = (name: string): Agency => {
  const owner = agencies.find((known) => known === name);
  if (owner) return owner;
  throw new CommandFailure('wrongUse', `There is no agency ${name}: ${agencies.join(', ')}.`);
};

const connected = async <T>(
  url: string,
  log: Omit<OwnersLog, 'manager'>,
  work: Work<T>,
): Promise<T> => {
  const limits = maintenanceLimits;
  const source = createDataSource({ url, entities: [], migrations: [], limits, poolSize: 1 });
  await source.initialize();
  return work({ ...log, manager: source.manager }).finally(() => source.destroy());
};

/** Of the partnership that runs here. */
const ofTheRun = async <T>(owners: readonly Agency[], work: Work<T>): Promise<readonly T[]> => {
  const { databases, dataDir } = readCliConfig();
  const { urls } = requireRun(dataDir);
  const opened = await openDatabases(databases, { dataDir, log: () => undefined });
  const subgraphUrls = new Map(
    agencies.map((agency) => [agency, new URL(urls.subgraphs[subgraphOf[agency]])]),
  );
  try {
    return await Promise.all(
      owners.map((owner) => {
        const url = opened.urls.get(owner)?.owner;
        if (!url) throw new CommandFailure('failed', `DATABASE_URL_${owner}_OWNER is not set.`);
        const auditKeyFile = join(dataDir, 'keys', `${subgraphOf[owner]}.audit.key`);
        return connected(url, { owner, auditKeyFile, subgraphUrls, fetch }, work);
      }),
    );
  } finally {
    await opened.stop();
  }
};

/**
 * Works over each owner's log, as the owner: those of the partnership that runs here, one of them, or that of an
 * agency alone. @throws CommandFailure when one is not named rightly, or not set up
 */
export const withOwnersLogs = async <T>(
  { agency, alone }: LogOptions,
  work: Work<T>,
): Promise<readonly T[]> => {
  if (alone === undefined) {
    return ofTheRun(agency === undefined ? agencies : [agencyNamed(agency)], work);
  }
  const owner = agencyNamed(alone);
  const { ownerUrl, peers: files, ...place } = readAgencyEnvironment(owner);
  // Whatever comes of the files meanwhile, the command ends with what it began with.
  const peers = new Peers(files, { onProblem: () => undefined });
  try {
    return [await connected(ownerUrl, { owner, ...place, fetch: peers.fetch }, work)];
  } finally {
    await peers.close();
  }
};
