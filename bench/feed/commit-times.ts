/** When the measured server committed what, by its own note. */
import pg from 'pg';
import { agencies } from '../../schema/principal/agency.js';
import { databaseName } from '../../subgraphs/shared/database/database-urls.js';
import { startEmbeddedPostgres } from '../../subgraphs/shared/database/embedded-postgres/start-embedded-postgres.js';
import type { WholePartnership } from '../whole-partnership.js';

/** One of its databases, as who runs the server sees it. */
const administrator = async (
  dataDir: string,
  database: string,
): Promise<{ readonly client: pg.Client; readonly leave: () => Promise<void> }> => {
  const databases = agencies.map(databaseName);
  const server = await startEmbeddedPostgres({ dataDir, log: () => undefined, databases });
  const client = new pg.Client({ connectionString: server.urlFor(database, 'admin') });
  await client.connect();
  const leave = async (): Promise<void> => {
    await client.end();
    await server.stop();
  };
  return { client, leave };
};

/** PostgreSQL notes when each transaction was committed: a setting of the measured server alone. */
export const noteCommits = async (dataDir: string): Promise<void> => {
  const { client, leave } = await administrator(dataDir, 'postgres');
  await client.query('alter system set track_commit_timestamp = on');
  await leave();
};

/** When each referral was committed, in wall milliseconds. */
export const commitsOf = async ({
  dataDir,
}: WholePartnership): Promise<ReadonlyMap<string, number>> => {
  const { client, leave } = await administrator(dataDir, databaseName('POLICE'));
  const { rows } = await client.query<{ id: string; at: number }>(
    `select id, (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000)::float8 as at
      from police_referral where pg_xact_commit_timestamp(xmin) is not null`,
  );
  await leave();
  return new Map(rows.map(({ id, at: committedAt }) => [id, committedAt]));
};
