/**
 * `npm run bench:walls`: what the walls and the audit add to operations/child-view.graphql over the whole partnership.
 * Three partnerships of four owners and an engine, over the same four databases and in one process, are asked in
 * turns: without walls (the gateway prunes nothing, the owners neither check nor guard), with them, and with the
 * audit as well, every owner's answer waiting for its record. Prints a table of Markdown: the median time of a
 * request, the CPU of gateway and owners, and how much of it is more than without. There is no wire and no token to
 * verify, so that the share is larger than in the product: it is the most that the walls can cost. Row-level security
 * stands in all three (`npm run bench:rows`). Then what decisions of cached vectors cost, beside graphql-js.
 */
import { CursorSeal } from '../subgraphs/shared/feed/feed-cursor.js';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { buildSchema, parse } from 'graphql';
import type { DataSource } from 'typeorm';
import { generate } from '../dev/synthetic/generate.js';
import { agencies, subgraphOf, type Agency } from '../schema/principal/agency.js';
import { register } from '../subgraphs/register.js';
import type { AuditLog } from '../subgraphs/shared/audit/audit-log.js';
import { AuditWriter } from '../subgraphs/shared/audit/audit-writer.js';
import { createChildRegister } from '../subgraphs/shared/child-register/child-register.js';
import { loginRoles } from '../subgraphs/shared/database/audit-rights.js';
import { createDataSource, maintenanceLimits } from '../subgraphs/shared/database/data-source.js';
import { databaseName } from '../subgraphs/shared/database/database-urls.js';
import { startEmbeddedPostgres } from '../subgraphs/shared/database/embedded-postgres/start-embedded-postgres.js';
import { migrate } from '../subgraphs/shared/database/migrate.js';
import { poolOf } from '../subgraphs/shared/database/pool-of.js';
import { buildSubgraph } from '../subgraphs/shared/server/build-schema.js';
import { createContext } from '../subgraphs/shared/server/create-context.js';
import { createGraphQLServer } from '../subgraphs/shared/server/graphql-server.js';
import { guardSchema } from '../subgraphs/shared/policy/guard.js';
import { operationCheck } from '../subgraphs/shared/policy/operation-check.js';
import type { Subgraph } from '../subgraphs/shared/server/subgraph.js';
import type { SubgraphContext } from '../subgraphs/shared/server/subgraph-context.js';
import { benchKey } from './audit-contestant.js';
import { decisions } from './decisions.js';
import { WalledPartnership, type AskOwner } from './walled-partnership.js';

const WARM_UP = 60;
const ROUNDS = 300;

type Server = ApolloServer<SubgraphContext>;

const world = generate('wm2014');
const children = world.stories.flatMap(({ childIds }) => childIds.slice(0, 1));
const readText = (path: string): Promise<string> =>
  readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
const supergraphSdl = await readText('schema/supergraph.graphql');
const document = parse(await readText('operations/child-view.graphql'));

const dataDir = await mkdtemp(join(tmpdir(), 'childview-walls-'));
const postgres = await startEmbeddedPostgres({
  ...{ dataDir, log: () => undefined, databases: agencies.map(databaseName) },
});
const urlOf = (owner: Agency, role: 'app' | 'owner' | 'audit'): string =>
  postgres.urlFor(databaseName(owner), role);
const opened: DataSource[] = [];

const open = async (
  { owner, entities, migrations }: Subgraph,
  role: 'app' | 'owner' | 'audit',
  limits = {},
): Promise<DataSource> => {
  const url = urlOf(owner, role);
  const of = { url, entities, migrations, poolSize: 1, ...limits };
  const source = await createDataSource(of).initialize();
  opened.push(source);
  return source;
};

const fill = async (owner: Agency): Promise<void> => {
  const registration = register[subgraphOf[owner]];
  const subgraph = await registration.subgraph();
  const hands = await open(subgraph, 'owner', { limits: maintenanceLimits });
  const urls = { app: urlOf(owner, 'app'), audit: urlOf(owner, 'audit') };
  await migrate(hands, subgraph, loginRoles(urls));
  const seed = await registration.seed();
  await hands.transaction((manager) => seed(world, manager));
  await hands.query('analyze');
};

/** Gives the connection back before the answer leaves, as the check of operations does. */
const finishing: ApolloServerPlugin<SubgraphContext> = {
  requestDidStart: () =>
    Promise.resolve({ willSendResponse: ({ contextValue }) => contextValue.reads.finish() }),
};

/** The product's server without audit; and without guard and check, that is with resolvers and loaders alone. */
const serverOf = async (subgraph: Subgraph, isGuarded: boolean): Promise<Server> => {
  const { schema } = await buildSubgraph(subgraph);
  return new ApolloServer<SubgraphContext>({
    schema,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      isGuarded ? operationCheck(schema, guardSchema(schema, subgraph.owner)) : finishing,
    ],
  });
};

/** An owner whose requests are taken as verified. */
const ownerOf = async (subgraph: Subgraph, server: Server, log: AuditLog): Promise<AskOwner> => {
  const { owner } = subgraph;
  const dataSource = await open(subgraph, 'app');
  const childRegister = createChildRegister(dataSource, owner);
  return async ({ query, variables }, { principal, purpose, pass, requestId, withheld }) => {
    const contextValue = await createContext(
      {
        ...{ principal, purpose, pass, passJwt: null, justification: null, requestId },
        withheld: withheld.get(owner) ?? [],
      },
      {
        cursors: new CursorSeal(Buffer.alloc(32)),
        ...{ owner, dataSource, register: childRegister, audit: { key: benchKey, log } },
        clock: { ruleset: 'WM_2014', now: () => '2014-11-14T17:00:00.000Z' },
      },
    );
    const { body } = await server.executeOperation({ query, variables }, { contextValue });
    return { data: body.kind === 'single' ? (body.singleResult.data ?? null) : null };
  };
};

type MakeOwner = (subgraph: Subgraph) => Promise<AskOwner>;

const silent: AuditLog = { record: () => Promise.resolve() };

const withoutWalls: MakeOwner = async (subgraph) =>
  ownerOf(subgraph, await serverOf(subgraph, false), silent);
const withWalls: MakeOwner = async (subgraph) =>
  ownerOf(subgraph, await serverOf(subgraph, true), silent);
const withAudit: MakeOwner = async (subgraph) => {
  const { owner } = subgraph;
  const log = new AuditWriter({ owner, pool: poolOf(await open(subgraph, 'audit')) });
  return ownerOf(subgraph, await createGraphQLServer(subgraph), log);
};

const partnership = async (
  name: string,
  isPruned: boolean,
  make: MakeOwner,
): Promise<WalledPartnership> => {
  const owners = new Map<Agency, AskOwner>();
  for (const owner of agencies) {
    owners.set(owner, await make(await register[subgraphOf[owner]].subgraph()));
  }
  return new WalledPartnership(name, { supergraphSdl, owners, isPruned, document, children });
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  for (const owner of agencies) await fill(owner);
  const first = await partnership('without walls', false, withoutWalls);
  const all = [
    first,
    await partnership('pruning and guard', true, withWalls),
    await partnership('pruning, guard and audit', true, withAudit),
  ];
  for (const one of all) {
    if ((await one.ask(0)) < 2_000) throw new Error(`${one.name} answers next to nothing`);
  }
  for (let at = 0; at < WARM_UP; at += 1) for (const one of all) await one.ask(at);
  for (let at = 0; at < ROUNDS; at += 1) {
    // Starting with another one each time: whoever comes first after a pause pays for it.
    for (let turn = 0; turn < all.length; turn += 1)
      await all[(at + turn) % all.length]?.measure(at);
  }
  say('| | p50 ms | CPU of gateway and owners, ms | of it more than without |');
  say('| --- | ---: | ---: | ---: |');
  for (const one of all) say(one.row(first));
  say(decisions(document, buildSchema(await readText('schema/api.graphql'))));
} finally {
  await Promise.all(opened.map((source) => source.destroy()));
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}
