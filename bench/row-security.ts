/**
 * `npm run bench:rows`: what row-level security costs on operations/child-view.graphql. Every owner is asked for its
 * part of a story child, in turns over the app role (bound) and the owner role (not bound), by the same code;
 * its audit log is kept in memory. Prints a row of Markdown: the CPU of PostgreSQL per request in milliseconds, not
 * bound and bound, which says the same on a busy machine. Linux only. One owner a process: `bench:rows -- POLICE`.
 */
import { CursorSeal } from '../subgraphs/shared/feed/feed-cursor.js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { generate } from '../dev/synthetic/generate.js';
import { agencies, subgraphOf, type Agency } from '../schema/principal/agency.js';
import { realMillis } from '../schema/time/real-clock.js';
import { register } from '../subgraphs/register.js';
import { AuditKey } from '../subgraphs/shared/audit/audit-key.js';
import { createChildRegister } from '../subgraphs/shared/child-register/child-register.js';
import { createDataSource, maintenanceLimits } from '../subgraphs/shared/database/data-source.js';
import { databaseName } from '../subgraphs/shared/database/database-urls.js';
import { startEmbeddedPostgres } from '../subgraphs/shared/database/embedded-postgres/start-embedded-postgres.js';
import { migrate } from '../subgraphs/shared/database/migrate.js';
import { createContext } from '../subgraphs/shared/server/create-context.js';
import { createGraphQLServer } from '../subgraphs/shared/server/graphql-server.js';
import { cpuMsOf, passFor, policePerson, queryOf } from './owner-part.js';

const ROUNDS = 400;
const WARM_UP = 60;

const world = generate('wm2014');
const children = world.stories.flatMap(({ childIds }) => childIds.slice(0, 1));

const dataDir = await mkdtemp(join(tmpdir(), 'childview-rows-'));
const postgres = await startEmbeddedPostgres({
  ...{ dataDir, log: () => undefined, databases: agencies.map(databaseName) },
});

/** CPU of PostgreSQL per request of one owner, in milliseconds: bound, not bound. */
const measure = async (agency: Agency, as: string): Promise<readonly [number, number]> => {
  const registration = register[subgraphOf[agency]];
  const subgraph = await registration.subgraph();
  const { entities, migrations } = subgraph;
  const url = (role: 'app' | 'owner'): string => postgres.urlFor(databaseName(agency), role);
  const open = async (
    role: 'app' | 'owner',
    limits = {},
  ): Promise<ReturnType<typeof createDataSource>> =>
    createDataSource({ url: url(role), entities, migrations, poolSize: 1, ...limits }).initialize();
  const [bound, unbound] = [await open('app'), await open('owner', { limits: maintenanceLimits })];
  if ((await migrate(unbound, subgraph)).length > 0) {
    const seed = await registration.seed();
    await unbound.transaction((manager) => seed(world, manager));
    await unbound.query('analyze');
  }
  const server = await createGraphQLServer(subgraph);
  await server.start();
  const query = queryOf(agency);
  const principal = policePerson(as);
  const once = async (dataSource: DataSource, child: string): Promise<void> => {
    const contextValue = await createContext(
      {
        ...{ principal, purpose: 'S47_STRATEGY_CP', pass: passFor(child), passJwt: null },
        ...{ justification: null, withheld: [], requestId: String(realMillis()) },
      },
      {
        ...{ owner: agency, dataSource, register: createChildRegister(dataSource, agency) },
        cursors: new CursorSeal(Buffer.alloc(32)),
        clock: { ruleset: 'WM_2014', now: () => '2014-11-14T17:00:00.000Z' },
        audit: { key: new AuditKey(Buffer.alloc(32)), log: { record: () => Promise.resolve() } },
      },
    );
    const variables = { of: [{ __typename: 'Child', id: child }] };
    await server.executeOperation({ query, variables }, { contextValue });
  };
  const started: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const child = children[round % children.length] ?? '';
    if (round === WARM_UP) started.push(await cpuMsOf(bound), await cpuMsOf(unbound));
    await once(bound, child);
    await once(unbound, child);
  }
  const ended = [await cpuMsOf(bound), await cpuMsOf(unbound)];
  const [on = 0, off = 0] = ended.map((ms, at) => (ms - (started[at] ?? 0)) / ROUNDS);
  await server.stop();
  await Promise.all([bound.destroy(), unbound.destroy()]);
  return [on, off];
};

const [name, as] = [process.argv[2], 'mash-police'];
const asked = agencies.filter((agency) => agency === name);
try {
  for (const agency of asked) {
    const [on, off] = await measure(agency, as);
    const cells = [agency, off.toFixed(2), on.toFixed(2), (on - off).toFixed(2)];
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
  }
} finally {
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}
