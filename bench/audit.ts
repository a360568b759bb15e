/**
 * `npm run bench:audit`: what the guard and the audit add to the police's part of operations/child-view.graphql. Three
 * servers over one database in one process are asked in turns: with neither, with the guard and the check of
 * operations, and as in the product, every answer waiting for its record. Prints a table of Markdown: the median
 * time of a request by itself and of one among {@link AT_ONCE}, and the CPU of Node and of PostgreSQL per
 * request; what sealing a record costs; and how many records a second the log takes. Linux only.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { DataSource } from 'typeorm';
import { generate } from '../dev/synthetic/generate.js';
import { agencies } from '../schema/principal/agency.js';
import { register } from '../subgraphs/register.js';
import type { AuditLog } from '../subgraphs/shared/audit/audit-log.js';
import { AuditWriter } from '../subgraphs/shared/audit/audit-writer.js';
import { Sealer } from '../subgraphs/shared/audit/seal/sealer.js';
import { createDataSource, maintenanceLimits } from '../subgraphs/shared/database/data-source.js';
import { loginRoles } from '../subgraphs/shared/database/audit-rights.js';
import { databaseName } from '../subgraphs/shared/database/database-urls.js';
import { startEmbeddedPostgres } from '../subgraphs/shared/database/embedded-postgres/start-embedded-postgres.js';
import { migrate } from '../subgraphs/shared/database/migrate.js';
import { poolOf } from '../subgraphs/shared/database/pool-of.js';
import { guardSchema } from '../subgraphs/shared/policy/guard.js';
import { operationCheck } from '../subgraphs/shared/policy/operation-check.js';
import { buildSubgraph } from '../subgraphs/shared/server/build-schema.js';
import { createGraphQLServer } from '../subgraphs/shared/server/graphql-server.js';
import type { SubgraphContext } from '../subgraphs/shared/server/subgraph-context.js';
import { benchKey, Contestant } from './audit-contestant.js';
import { KeepingLog, sustain } from './audit-throughput.js';
import { cpuMsOf } from './owner-part.js';

const WARM_UP = 100;
const ROUNDS = 400;
const AT_ONCE = 10;
const CROWDS = 40;

const owner = 'POLICE';
const registration = register.police;
const subgraph = await registration.subgraph();
const { entities, migrations } = subgraph;
const world = generate('wm2014');
const children = world.stories.flatMap(({ childIds }) => childIds.slice(0, 1));

const dataDir = await mkdtemp(join(tmpdir(), 'childview-audit-'));
const postgres = await startEmbeddedPostgres({
  ...{ dataDir, log: () => undefined, databases: agencies.map(databaseName) },
});
const urlOf = (role: 'app' | 'owner' | 'audit'): string =>
  postgres.urlFor(databaseName(owner), role);

/** One connection: the CPU of its process is the contestant's. */
const open = (role: 'app' | 'owner' | 'audit', limits = {}): Promise<DataSource> =>
  createDataSource({ url: urlOf(role), entities, migrations, poolSize: 1, ...limits }).initialize();

const fill = async (): Promise<void> => {
  const hands = await open('owner', { limits: maintenanceLimits });
  await migrate(hands, subgraph, loginRoles({ app: urlOf('app'), audit: urlOf('audit') }));
  const seed = await registration.seed();
  await hands.transaction((manager) => seed(world, manager));
  await hands.query('analyze');
  await hands.destroy();
};

type Server = ApolloServer<SubgraphContext>;

/** Gives the connection back before the answer leaves, as the check of operations does. */
const finishing: ApolloServerPlugin<SubgraphContext> = {
  requestDidStart: () =>
    Promise.resolve({ willSendResponse: ({ contextValue }) => contextValue.reads.finish() }),
};

/** The product's server without audit; and without guard and check, that is with resolvers and loaders alone. */
const serverOf = async ({ isGuarded }: { readonly isGuarded: boolean }): Promise<Server> => {
  const { schema } = await buildSubgraph(subgraph);
  return new ApolloServer<SubgraphContext>({
    schema,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      isGuarded ? operationCheck(schema, guardSchema(schema, owner)) : finishing,
    ],
  });
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The same answers everywhere: otherwise one would be doing less. */
const requireAlike = async (contestants: readonly Contestant[]): Promise<void> => {
  for (let at = 0; at < children.length; at += 1) {
    const answers = new Set<string>();
    for (const one of contestants) answers.add((await one.ask(at)).told);
    if (answers.size !== 1) throw new Error(`Answers about child ${String(at)} differ`);
  }
};

const race = async (contestants: readonly Contestant[]): Promise<void> => {
  await requireAlike(contestants);
  for (let at = 0; at < WARM_UP; at += 1) for (const one of contestants) await one.ask(at);
  for (const one of contestants) await one.countDatabase(-1);
  for (let at = 0; at < ROUNDS; at += 1) for (const one of contestants) await one.askAlone(at);
  for (const one of contestants) await one.countDatabase(1);
  for (let at = 0; at < CROWDS; at += 1)
    for (const one of contestants) await one.askInCrowd(AT_ONCE);
};

const sealerOf = (audit: DataSource): Sealer =>
  new Sealer({ owner, pool: poolOf(audit), key: benchKey });

const seal = async (audit: DataSource): Promise<string> => {
  const before = process.cpuUsage();
  const started = [performance.now(), await cpuMsOf(audit)] as const;
  const head = await sealerOf(audit).sealAll();
  const { user, system } = process.cpuUsage(before);
  const records = head?.pos ?? 0;
  const each = [performance.now() - started[0], (user + system) / 1_000];
  const all = [...each, (await cpuMsOf(audit)) - started[1]].map((ms) => (ms / records).toFixed(3));
  return `Sealing ${String(records)} records: ${all.join(' / ')} ms a record (time / Node / PostgreSQL).`;
};

try {
  await fill();
  const audit = await open('audit');
  const kept = new KeepingLog(new AuditWriter({ owner, pool: poolOf(audit) }));
  const silent: AuditLog = { record: () => Promise.resolve() };
  const sources = [await open('app'), await open('app'), await open('app')] as const;
  const [bare, guarded, whole] = sources;
  const contestants = [
    new Contestant('neither', {
      ...{ server: await serverOf({ isGuarded: false }), log: silent, children },
      ...{ dataSource: bare, connections: [bare] },
    }),
    new Contestant('guard', {
      ...{ server: await serverOf({ isGuarded: true }), log: silent, children },
      ...{ dataSource: guarded, connections: [guarded] },
    }),
    new Contestant('guard and audit', {
      ...{ server: await createGraphQLServer(subgraph), children },
      ...{ dataSource: whole, connections: [whole, audit] },
      log: kept,
    }),
  ];
  await race(contestants);
  say(`| | alone, p50 ms | among ${String(AT_ONCE)}, p50 ms | CPU of Node | CPU of PostgreSQL |`);
  say('| --- | ---: | ---: | ---: | ---: |');
  for (const one of contestants) say(one.row());
  say(await seal(audit));
  if (!kept.last) throw new Error('No answer was recorded');
  const sealing = await open('audit');
  say(await sustain(kept, sealerOf(sealing), kept.last));
  await sealing.destroy();
  await Promise.all([...sources, audit].map((one) => one.destroy()));
} finally {
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}
