/**
 * `npm run migration:draft -- <subgraph>`: prints the statements that bring the migrated schema up to
 * the entities, from an empty database of its own. What a new migration has to do; changes nothing.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { subgraphNames } from '../schema/principal/agency.js';
import { register } from './register.js';
import { createDataSource, maintenanceLimits } from './shared/database/data-source.js';
import { databaseName } from './shared/database/database-urls.js';
import { startEmbeddedPostgres } from './shared/database/embedded-postgres/start-embedded-postgres.js';
import { migrate } from './shared/database/migrate.js';

const name = subgraphNames.find((known) => known === process.argv[2]);
if (!name) throw new Error(`Name a subgraph: ${subgraphNames.join(', ')}`);
const subgraph = await register[name].subgraph();
const { owner, entities, migrations } = subgraph;
const dataDir = await mkdtemp(join(tmpdir(), 'childview-draft-'));
const server = await startEmbeddedPostgres({
  dataDir,
  log: () => undefined,
  databases: [databaseName(owner)],
});
try {
  const url = server.urlFor(databaseName(owner), 'owner');
  const dataSource = createDataSource({ url, entities, migrations, limits: maintenanceLimits });
  await dataSource.initialize();
  await migrate(dataSource, subgraph);
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  for (const { query } of upQueries) process.stdout.write(`${query};\n`);
  await dataSource.destroy();
} finally {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
