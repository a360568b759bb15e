/**
 * `npm run bench:rows`: what row-level security costs on operations/child-view.graphql. Every owner is asked for its
 * part of a story child, in turns over the app role (bound) and the owner role (not bound), by the same code;
 * its audit log is kept in memory. Prints a row of Markdown: the CPU of PostgreSQL per request in milliseconds, not
 * bound and bound, which says the same on a busy machine. Linux only. One owner a process: `bench:rows -- POLICE`.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kind, parse, print, type FieldNode } from 'graphql';
import { findDemoPerson } from '../dev/issuer/people.js';
import type { DataSource } from 'typeorm';
import { generate } from '../dev/synthetic/generate.js';
import { agencies, subgraphOf, type Agency } from '../schema/principal/agency.js';
import type { EpisodePass } from '../schema/principal/episode-pass.js';
import type { Principal } from '../schema/principal/principal.js';
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

const ROUNDS = 400;
const WARM_UP = 60;

/** Which fields of a child each owner answers. */
const partsOf: Readonly<Record<Agency, readonly string[]>> = {
  POLICE: ['police'],
  SOCIAL_CARE: ['identity', 'socialCare'],
  HEALTH: ['health'],
  CPS: ['cps'],
};

const childView = parse(
  await readFile(new URL('../../operations/child-view.graphql', import.meta.url), 'utf8'),
);

const selectionOf = (agency: Agency): string => {
  const [operation] = childView.definitions.filter(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION,
  );
  const [child] = operation && 'selectionSet' in operation ? operation.selectionSet.selections : [];
  const fields = child?.kind === Kind.FIELD ? (child.selectionSet?.selections ?? []) : [];
  return fields
    .filter((node): node is FieldNode => node.kind === Kind.FIELD)
    .filter(({ name }) => partsOf[agency].includes(name.value))
    .map((node) => print(node))
    .join(' ');
};

const world = generate('wm2014');
const children = world.stories.flatMap(({ childIds }) => childIds.slice(0, 1));

const passFor = (child: string): EpisodePass => ({
  ...{ owner: 'SOCIAL_CARE', episode: 'SD-2014-00001', kind: 'SD', purposes: ['S47_STRATEGY_CP'] },
  children: [{ id: child, area: null, ageBand: 'UNDER_16', consent: 'GIVEN' }],
  ...{ agencies, people: [], investigations: [], expiresAt: Number.MAX_SAFE_INTEGER },
});

/** Linux counts a process's time in hundredths of a second. */
const TICK_MS = 10;

/** CPU of the server's process behind a connection, in milliseconds. */
const cpuMsOf = async (dataSource: DataSource): Promise<number> => {
  const [row] = await dataSource.query<readonly { pid: number }[]>(
    'select pg_backend_pid() as pid',
  );
  const stat = await readFile(`/proc/${String(row?.pid)}/stat`, 'utf8');
  const [user = '0', system = '0'] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(user) + Number(system)) * TICK_MS;
};

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
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Child { id ${selectionOf(agency)} } } }`;
  const person = findDemoPerson(as);
  if (!person) throw new Error(`There is no demo person ${as}`);
  const principal: Principal = {
    ...{ issuer: 'bench', subject: as, name: as, kind: person.kind, organisation: 'bench' },
    ...{ agency: 'POLICE', roles: person.roles, areas: person.areas, team: null, assurance: 2 },
    ...{ tokenId: null, expiresAt: Number.MAX_SAFE_INTEGER },
  };
  const once = async (dataSource: DataSource, child: string): Promise<void> => {
    const contextValue = await createContext(
      {
        ...{ principal, purpose: 'S47_STRATEGY_CP', pass: passFor(child), passJwt: null },
        ...{ justification: null, withheld: [], requestId: String(realMillis()) },
      },
      {
        ...{ owner: agency, dataSource, register: createChildRegister(dataSource, agency) },
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
