/**
 * The floor: what a child view costs when nothing is decided, planned, resolved or put together. One process
 * verifies the caller's token and pass, sends to each owner's database what that owner sends (the same
 * statements with the same values in the same messages and transactions, with the same settings, and the same
 * audit rows, committed before it answers), reads the rows, and writes the JSON of the answer. It is told
 * statements and answers beforehand, which no real program could be: nobody can be below it.
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
import { sendWave } from '../../subgraphs/shared/database/statement-wave.js';
import { serveProgram } from '../engines/serve.js';
import type { FloorPlan, KnownQuestion } from './plan.js';
import type { OwnerScript, RecordedRead, Statement } from './script.js';

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

const queryOf = ({ name, text, values }: Statement) => ({
  ...(name === undefined ? {} : { name }),
  text,
  values: [...values],
});

/** Written down as it went to the server. */
const written = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const replay = async (pool: Pool, { messages }: RecordedRead): Promise<number> => {
  const client = await pool.connect();
  let rows = 0;
  const resolve = (of: readonly unknown[]): void => {
    rows += of.length;
  };
  const reject = (error: Error): void => {
    throw error;
  };
  for (const statements of messages) {
    const wave = statements.map(({ name = '', text, values }) => ({
      ...{ name, text, values: values.map(written), resolve, reject },
    }));
    await sendWave(client, wave);
  }
  await client.query('commit');
  client.release();
  return rows;
};

const askOwner = async (agency: Agency, { standing, reads, audit }: OwnerScript): Promise<void> => {
  const database = databases.get(agency);
  if (!database) return;
  for (const one of standing) await database.app.query(queryOf(one));
  await Promise.all(reads.map((read) => replay(database.app, read)));
  for (const one of audit) await database.audit.query(queryOf(one));
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
