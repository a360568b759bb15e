/**
 * The floor: what a child view costs when nothing is decided, planned, resolved or put together. One process
 * verifies the caller's token and pass, sends to each owner's database what that owner sends (the same
 * statements with the same values in the same messages and transactions, with the same settings, and the same
 * audit rows, committed before it answers), reads the rows, and writes the JSON of the answer. It is told
 * statements and answers beforehand, which no real program could be: nobody can be below it.
 *
 * Given `by-statement` it is the program that somebody would write by hand: the same, but every statement goes with
 * `pg`'s own `query`, one after another.
 */
import { readFileSync } from 'node:fs';
import type { FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { fetch } from 'undici';
import { readGatewayConfig } from '../../gateway/config.js';
import { createEpisodes } from '../../gateway/episode.js';
import { agencies, subgraphOf, type Agency } from '../../schema/principal/agency.js';
import { openTokenVerifier } from '../../schema/principal/open-identity.js';
import type { AccessPurpose } from '../../schema/principal/purpose.js';
import { createPassVerifier } from '../../schema/principal/verify-episode-pass.js';
import { realSeconds } from '../../schema/time/real-clock.js';
import { createDataSource } from '../../subgraphs/shared/database/data-source.js';
import { poolOf } from '../../subgraphs/shared/database/pool-of.js';
import { serveProgram } from '../engines/serve.js';
import type { FloorPlan, KnownQuestion } from './plan.js';
import type { OwnerScript } from './script.js';
import { senderOf } from './send.js';

const plan = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as FloorPlan;
const config = readGatewayConfig();
const tokens = await openTokenVerifier(config, { nowSeconds: realSeconds });
const jwksUris = Object.fromEntries(
  agencies.map((agency) => [
    agency,
    new URL('/.well-known/jwks.json', config.subgraphUrls[agency]),
  ]),
) as Record<Agency, URL>;
const passes = createPassVerifier({ jwksUris, nowSeconds: realSeconds });
const episodes = createEpisodes({
  ...{ subgraphUrls: config.subgraphUrls, passVerifier: passes, nowSeconds: realSeconds, fetch },
  agencyOf: (issuer) => tokens.agencyOf(issuer),
});

const openPool = async (url: string): Promise<Pool> => {
  const dataSource = createDataSource({ url, entities: [], migrations: [] });
  await dataSource.initialize();
  return poolOf(dataSource);
};

interface Database {
  readonly app: Pool;
  readonly audit: Pool;
}

const databases = new Map<Agency, Database>();
for (const agency of agencies) {
  const { app, audit } = plan.urls[agency];
  databases.set(agency, { app: await openPool(app), audit: await openPool(audit) });
}

const sender = senderOf(process.argv[3] === 'by-statement' ? 'by-statement' : 'in-waves');

const askOwner = async (agency: Agency, { standing, reads, audit }: OwnerScript): Promise<void> => {
  const database = databases.get(agency);
  if (!database) return;
  for (const one of standing) await sender.alone(database.app, one);
  await Promise.all(reads.map((read) => sender.read(database.app, read)));
  for (const one of audit) await sender.alone(database.audit, one);
};

/** The checks of protocol.md §1, as gateway and owners make them. */
const identify = async ({ headers }: FastifyRequest, { childId }: KnownQuestion): Promise<void> => {
  const token = String(headers.authorization).slice('Bearer '.length);
  const principal = await tokens.verify(token);
  const episode = headers['x-episode'];
  if (typeof episode !== 'string') return;
  const pass = await episodes.resolve({
    ...{ token, principal, episode, requestId: 'floor', childIds: [childId ?? ''] },
    purpose: headers['x-purpose'] as AccessPurpose,
  });
  await passes.verify(pass?.jwt ?? '');
};

const questions = new Map(plan.questions.map((question) => [question.id, question]));

await serveProgram(async (request) => {
  const question = questions.get(String(request.headers['x-request-id']));
  if (!question) throw new Error('Nobody asked this before');
  await identify(request, question);
  await Promise.all(
    agencies.map((agency) => {
      const script = question.owners[subgraphOf[agency]];
      return script ? askOwner(agency, script) : Promise.resolve();
    }),
  );
  return question.answer;
});
