/** `main police`: serves one agency's subgraph until it is told to stop, or its parent is gone. */
import {
  agencies,
  subgraphNames,
  subgraphOf,
  type Agency,
  type SubgraphName,
} from '../schema/principal/agency.js';
import { serveProcess } from '../runtime/serve-process.js';
import { register } from './register.js';
import { databaseUrlsOfEnvironment } from './shared/database/config.js';
import { createDataSource } from './shared/database/data-source.js';
import type { AgencyUrls, DatabaseUrls } from './shared/database/database-urls.js';
import { readSubgraphConfig, type SubgraphConfig } from './shared/server/config.js';
import { startSubgraph } from './shared/server/start-subgraph.js';

/** A new connection plans its statements anew, row-level security included: the first request on it waits for that. */
const KEEP_IDLE_MS = 600_000;

/** What is wrong with the variables of the agency's database; production and development alike need one. */
const problemsOf = (owner: Agency, configured: DatabaseUrls): readonly string[] => {
  if (configured.kind === 'wrong') return configured.problems;
  return configured.kind === 'embedded' ? [`DATABASE_URL_${owner} is not set`] : [];
};

/** Throws an Error that names every bad variable, and no value. */
const read = (
  name: SubgraphName,
): { readonly config: SubgraphConfig; readonly urls: AgencyUrls } => {
  const owner = agencies.find((agency) => subgraphOf[agency] === name);
  if (owner === undefined) throw new Error(`Nobody holds the records of ${name}.`);
  const configured = databaseUrlsOfEnvironment([owner]);
  const config = readSubgraphConfig(name, process.env, problemsOf(owner, configured));
  const urls = configured.kind === 'external' ? configured.urls.get(owner) : undefined;
  if (urls === undefined) throw new Error(`DATABASE_URL_${owner} is not set.`);
  return { config, urls };
};

await serveProcess('subgraph', async () => {
  const name = subgraphNames.find((known) => known === process.argv[2]);
  if (!name) throw new Error(`Name a subgraph: ${subgraphNames.join(', ')}.`);
  const { config, urls } = read(name);
  const subgraph = await register[name].subgraph();
  const { entities, migrations } = subgraph;
  const dataSource = createDataSource({
    url: urls.app,
    entities,
    migrations,
    applicationName: `childview ${name}`,
    keepIdleMs: KEEP_IDLE_MS,
  });
  await dataSource.initialize();
  return startSubgraph({ subgraph, config, dataSource, auditUrl: urls.audit });
});
