/**
 * `measure <AGENCY>`: asks an owner its lists and reports over the app role, in process, with its audit log in
 * memory, of the database in `DATABASE_URL_<AGENCY>`. Prints a line of JSON for each: the median and the CPU
 * of PostgreSQL, in milliseconds. One owner a process: metadata is global to it.
 */
import { CursorSeal } from '../../subgraphs/shared/feed/feed-cursor.js';
import { performance } from 'node:perf_hooks';
import { findDemoPerson } from '../../dev/issuer/people.js';
import { agencies, subgraphOf, type Agency } from '../../schema/principal/agency.js';
import type { Principal } from '../../schema/principal/principal.js';
import { register } from '../../subgraphs/register.js';
import { AuditKey } from '../../subgraphs/shared/audit/audit-key.js';
import { createChildRegister } from '../../subgraphs/shared/child-register/child-register.js';
import { startDomainClock } from '../../subgraphs/shared/clock/domain-clock.js';
import { databaseUrlsOfEnvironment } from '../../subgraphs/shared/database/config.js';
import { createDataSource } from '../../subgraphs/shared/database/data-source.js';
import { createContext } from '../../subgraphs/shared/server/create-context.js';
import { createGraphQLServer } from '../../subgraphs/shared/server/graphql-server.js';
import { cpuMsOf } from '../owner-part.js';
import { questions, type Question } from './questions.js';

/** Past the five times that PostgreSQL plans a statement for its values. */
const WARM_UP = 8;
const ROUNDS = 20;

const principalOf = ({ owner, as }: Question): Principal => {
  const person = findDemoPerson(as);
  if (!person) throw new Error(`There is no demo person ${as}`);
  return {
    ...{ issuer: 'bench', subject: as, name: as, kind: person.kind, organisation: 'bench' },
    ...{ agency: owner, roles: person.roles, areas: person.areas, team: null, assurance: 2 },
    ...{ tokenId: null, expiresAt: Number.MAX_SAFE_INTEGER },
  };
};

const openOwner = async (agency: Agency) => {
  const databases = databaseUrlsOfEnvironment([agency]);
  const url = databases.kind === 'external' ? databases.urls.get(agency)?.app : undefined;
  if (url === undefined) throw new Error(`DATABASE_URL_${agency} is not set`);
  const subgraph = await register[subgraphOf[agency]].subgraph();
  const { entities, migrations } = subgraph;
  const dataSource = await createDataSource({
    url,
    entities,
    migrations,
    poolSize: 1,
  }).initialize();
  const server = await createGraphQLServer(subgraph);
  await server.start();
  const clock = await startDomainClock(dataSource);
  const sources = {
    ...{ owner: agency, dataSource, clock, register: createChildRegister(dataSource, agency) },
    cursors: new CursorSeal(Buffer.alloc(32)),
    audit: { key: new AuditKey(Buffer.alloc(32)), log: { record: () => Promise.resolve() } },
  };
  const ask = async (question: Question): Promise<void> => {
    const { purpose, query } = question;
    const asked = { principal: principalOf(question), purpose, pass: null, passJwt: null };
    const contextValue = await createContext(
      { ...asked, justification: null, withheld: [], requestId: 'bench' },
      sources,
    );
    const { body } = await server.executeOperation({ query }, { contextValue });
    const { data, errors } = body.kind === 'single' ? body.singleResult : {};
    const answers = Object.values(data ?? {});
    if (errors || answers.length === 0 || answers.includes(null)) {
      throw new Error(`${question.name}: ${errors?.[0]?.message ?? 'nothing is answered'}`);
    }
  };
  const stop = async (): Promise<void> => {
    await server.stop();
    await dataSource.destroy();
  };
  return { dataSource, ask, stop };
};

const [name, only] = process.argv.slice(2);
const agency = agencies.find((known) => known === name);
if (!agency) throw new Error(`Name an agency: ${agencies.join(', ')}.`);
const { dataSource, ask, stop } = await openOwner(agency);
const asked = questions.filter(({ owner }) => owner === agency);
for (const question of asked.filter((one) => !only || one.name.startsWith(only))) {
  for (let round = 0; round < WARM_UP; round += 1) await ask(question);
  const took: number[] = [];
  const cpu = await cpuMsOf(dataSource);
  for (let round = 0; round < ROUNDS; round += 1) {
    const startedAt = performance.now();
    await ask(question);
    took.push(performance.now() - startedAt);
  }
  const cpuMs = ((await cpuMsOf(dataSource)) - cpu) / ROUNDS;
  const medianMs = took.toSorted((a, b) => a - b)[ROUNDS / 2] ?? 0;
  process.stdout.write(`${JSON.stringify({ name: question.name, medianMs, cpuMs })}\n`);
}
await stop();
