/**
 * `prepare [--seed <dataset>] [--again]`: migrates every agency's database as its owner role, and fills
 * it with a dataset where it holds none yet (`--again`: whatever it holds). What each agency did is
 * reported over IPC, or printed; over IPC the dataset's stories are told as well. Where `DATABASE_URL_<AGENCY>_ADMIN` is set, the roles and the
 * database are made first.
 */
import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import { generate } from '../dev/synthetic/generate.js';
import type { World } from '../dev/synthetic/world.js';
import { agencies, subgraphOf, type Agency } from '../schema/principal/agency.js';
import { realMillis } from '../schema/time/real-clock.js';
import { register } from './register.js';
import { Dataset } from './shared/clock/dataset.js';
import { adminUrlOfEnvironment, databaseUrlsOfEnvironment } from './shared/database/config.js';
import { createDataSource, maintenanceLimits } from './shared/database/data-source.js';
import type { AgencyUrls } from './shared/database/database-urls.js';
import { loginRoles } from './shared/database/audit-rights.js';
import { migrate } from './shared/database/migrate.js';
import { prepareDatabases, secretsFromUrls } from './shared/database/prepare-databases.js';

/** What was done for one agency, or for the world itself. */
export interface Prepared {
  readonly step: Agency | 'CHILDREN';
  /** Records written; 0 when the database already held the dataset. */
  readonly records: number;
  readonly tookMs: number;
}

interface Wish {
  readonly world: World | null;
  readonly isAgain: boolean;
}

const report = (prepared: Prepared): void => {
  if (process.send) process.send({ prepared });
  else
    process.stdout.write(
      `${prepared.step} ${String(prepared.records)} records, ${String(prepared.tookMs)} ms\n`,
    );
};

const urlsOf = (): ReadonlyMap<Agency, AgencyUrls> => {
  const configured = databaseUrlsOfEnvironment(agencies);
  if (configured.kind === 'external') return configured.urls;
  if (configured.kind === 'wrong') throw new Error(configured.problems.join('\n'));
  throw new Error('Set DATABASE_URL_<AGENCY>, and it with _AUDIT and _OWNER, for every agency.');
};

/** INVARIANT: a database holds a whole dataset or none: all of it is written in one transaction. */
const seed = async (
  agency: Agency,
  owner: DataSource,
  { world, isAgain }: Wish,
): Promise<number> => {
  if (!world) return 0;
  const write = await register[subgraphOf[agency]].seed();
  return owner.transaction(async (manager) => {
    const held = await manager.getRepository(Dataset).count();
    return held > 0 && !isAgain ? 0 : write(world, manager);
  });
};

const prepareAgency = async (agency: Agency, urls: AgencyUrls, wish: Wish): Promise<void> => {
  const startedAt = realMillis();
  if (urls.owner === null) throw new Error(`DATABASE_URL_${agency}_OWNER is not set.`);
  const adminUrl = adminUrlOfEnvironment(agency);
  if (adminUrl) await prepareDatabases(adminUrl, [secretsFromUrls(urls.owner, urls)]);
  const subgraph = await register[subgraphOf[agency]].subgraph();
  const { entities, migrations } = subgraph;
  const owner = createDataSource({
    url: urls.owner,
    entities,
    migrations,
    limits: maintenanceLimits,
    applicationName: `childview prepare ${subgraphOf[agency]}`,
  });
  await owner.initialize();
  try {
    await migrate(owner, subgraph, loginRoles(urls));
    const records = await seed(agency, owner, wish);
    report({ step: agency, records, tookMs: realMillis() - startedAt });
  } finally {
    await owner.destroy();
  }
};

const prepare = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { seed: { type: 'string' }, again: { type: 'boolean', default: false } },
  });
  const urls = urlsOf();
  const startedAt = realMillis();
  const world = values.seed === undefined ? null : generate(values.seed);
  if (world) {
    const tookMs = realMillis() - startedAt;
    report({ step: 'CHILDREN', records: world.children.length, tookMs });
    process.send?.({ stories: world.stories });
  }
  const wish = { world, isAgain: values.again };
  await Promise.all([...urls].map(([agency, of]) => prepareAgency(agency, of, wish)));
};

try {
  await prepare();
} catch (error) {
  const message = error instanceof Error ? error.message : 'The databases cannot be prepared.';
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
if (process.connected) process.disconnect();
