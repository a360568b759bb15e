import { agencies, type Agency } from '../../../schema/principal/agency.js';
import { databaseName, type AgencyUrls, type DatabaseUrls } from './database-urls.js';
import { startEmbeddedPostgres } from './embedded-postgres/start-embedded-postgres.js';

export interface OpenDatabases {
  readonly urls: ReadonlyMap<Agency, AgencyUrls>;
  /** Stops the embedded server when nobody else uses it; nothing for databases of one's own. */
  stop(): Promise<void>;
}

export interface OpenDatabasesOptions {
  readonly dataDir: string;
  readonly log: (message: string) => void;
}

/**
 * The databases of all agencies, ready for migrations: those of the configuration, else the
 * embedded server, started.
 * @throws Error with every problem of a wrong configuration, one a line
 * @throws EmbeddedPostgresError when the embedded server cannot run here
 */
export const openDatabases = async (
  configuration: DatabaseUrls,
  options: OpenDatabasesOptions,
): Promise<OpenDatabases> => {
  if (configuration.kind === 'wrong') throw new Error(configuration.problems.join('\n'));
  if (configuration.kind === 'external') {
    return { urls: configuration.urls, stop: () => Promise.resolve() };
  }
  const server = await startEmbeddedPostgres({ ...options, databases: agencies.map(databaseName) });
  const urlsFor = (agency: Agency): AgencyUrls => ({
    app: server.urlFor(databaseName(agency), 'app'),
    audit: server.urlFor(databaseName(agency), 'audit'),
    owner: server.urlFor(databaseName(agency), 'owner'),
  });
  return {
    urls: new Map(agencies.map((agency) => [agency, urlsFor(agency)])),
    stop: () => server.stop(),
  };
};
