/** `main police`: serves one agency's subgraph until it is told to stop, or its parent is gone. */
import { subgraphNames } from '../schema/principal/agency.js';
import { serveProcess } from '../runtime/serve-process.js';
import { register } from './register.js';
import { databaseUrlsOfEnvironment } from './shared/database/config.js';
import { createDataSource } from './shared/database/data-source.js';
import type { AgencyUrls } from './shared/database/database-urls.js';
import { readSubgraphConfig } from './shared/server/config.js';
import { startSubgraph } from './shared/server/start-subgraph.js';
import type { Subgraph } from './shared/server/subgraph.js';

/** The URLs of the agency's database. Throws an Error that names every bad variable, and no value. */
const databaseUrlsOf = ({ owner }: Subgraph): AgencyUrls => {
  const configured = databaseUrlsOfEnvironment([owner]);
  if (configured.kind === 'wrong') throw new Error(configured.problems.join('\n'));
  const urls = configured.kind === 'external' ? configured.urls.get(owner) : undefined;
  if (urls === undefined) throw new Error(`DATABASE_URL_${owner} is not set.`);
  return urls;
};

await serveProcess('subgraph', async () => {
  const name = subgraphNames.find((known) => known === process.argv[2]);
  if (!name) throw new Error(`Name a subgraph: ${subgraphNames.join(', ')}.`);
  const config = readSubgraphConfig(name);
  const subgraph = await register[name].subgraph();
  const { entities, migrations } = subgraph;
  const { app, audit } = databaseUrlsOf(subgraph);
  const dataSource = createDataSource({
    url: app,
    entities,
    migrations,
    applicationName: `childview ${name}`,
  });
  await dataSource.initialize();
  return startSubgraph({ subgraph, config, dataSource, auditUrl: audit });
});
