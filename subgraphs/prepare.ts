/**
 * `prepare [--seed <dataset>] [--again]`: migrates every agency's database as its owner role, and fills
 * it with a dataset where it holds none yet (`--again`: whatever it holds). What each agency did, and how
 * far a large dataset is, is reported over IPC, or printed; over IPC the dataset's stories are told as
 * well. Where `DATABASE_URL_<AGENCY>_ADMIN` is set, the roles and the database are made first.
 */
import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import { generateParts } from '../dev/synthetic/generate.js';
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
import { beginWriting, writeParts, type Writing } from './shared/database/write-parts.js';

/** What was done for one agency, or for the world itself. */
export interface Prepared {
  readonly step: Agency | 'CHILDREN';
  /** Records written; 0 when the database already held the dataset. */
  readonly records: number;
  readonly tookMs: number;
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

/** An agency's database, migrated and open as its owner role. */
interface Opened {
  readonly agency: Agency;
  readonly owner: DataSource;
  readonly startedAt: number;
}

const openAgency = async (agency: Agency, urls: AgencyUrls): Promise<Opened> => {
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
    return { agency, owner, startedAt };
  } catch (error) {
    await owner.destroy();
    throw error;
  }
};

/** One agency's part in the work; `writing` is null where nothing is to be written. */
interface Begun {
  readonly opened: Opened;
  readonly writing: Writing<World> | null;
}

interface Wish {
  readonly dataset: string;
  readonly isAgain: boolean;
}

/** Where a database holds a dataset, nothing is written to it, unless it is to be replaced. */
const begin = async (opened: Opened, { isAgain }: Wish): Promise<Begun> => {
  const { agency, owner } = opened;
  const held = await owner.getRepository(Dataset).count();
  if (held > 0 && !isAgain) return { opened, writing: null };
  const write = await register[subgraphOf[agency]].seed();
  return { opened, writing: await beginWriting(owner, write) };
};

const write = async (writings: readonly Writing<World>[], dataset: string): Promise<void> => {
  const startedAt = realMillis();
  let children = 0;
  await writeParts(generateParts(dataset), writings, (part) => {
    children += part.children.length;
    if (part.part === 0) process.send?.({ stories: part.stories });
    process.send?.({ writtenChildren: children });
  });
  report({ step: 'CHILDREN', records: children, tookMs: realMillis() - startedAt });
};

const fill = async (all: readonly Opened[], wish: Wish | null): Promise<void> => {
  const begun = await Promise.all(
    all.map(async (opened) => (wish ? begin(opened, wish) : { opened, writing: null })),
  );
  const writings = begun.flatMap(({ writing }) => (writing ? [writing] : []));
  if (wish && writings.length > 0) await write(writings, wish.dataset);
  await Promise.all(
    begun.map(async ({ opened: { agency, startedAt }, writing }) => {
      const records = (await writing?.end()) ?? 0;
      report({ step: agency, records, tookMs: realMillis() - startedAt });
    }),
  );
};

const prepare = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { seed: { type: 'string' }, again: { type: 'boolean', default: false } },
  });
  const opening = [...urlsOf()].map(([agency, of]) => openAgency(agency, of));
  try {
    const { seed: dataset, again: isAgain } = values;
    const wish = dataset === undefined ? null : { dataset, isAgain };
    await fill(await Promise.all(opening), wish);
  } finally {
    for (const one of await Promise.allSettled(opening)) {
      if (one.status === 'fulfilled') await one.value.owner.destroy();
    }
  }
};

try {
  await prepare();
} catch (error) {
  const message = error instanceof Error ? error.message : 'The databases cannot be prepared.';
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
if (process.connected) process.disconnect();
