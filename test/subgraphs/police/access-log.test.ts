import { AuditWriter } from '../../../subgraphs/shared/audit/audit-writer.js';
import { createDataSource } from '../../../subgraphs/shared/database/data-source.js';
import { poolOf } from '../../../subgraphs/shared/database/pool-of.js';
import {
  askSubgraph,
  ofChildren,
  passFor,
  principalOf,
  type Answer,
  type AskedSubgraph,
} from '../../support/ask-subgraph.js';
import { childOf, seededDatabase, type SeededDatabase } from '../../support/seeded.js';
import { callBy, recordOf } from '../shared/audit/records.js';

const child = childOf('ST-03', 'girl');
const fields = 'owner at kind agency who roles purpose episode disclosed withheld cursor';

describe("the police's access log of a child", () => {
  let database: SeededDatabase;
  let subgraph: AskedSubgraph;

  beforeAll(async () => {
    database = await seededDatabase('POLICE');
    subgraph = await askSubgraph(database.subgraph, { dataSource: database.dataSource });
    const source = createDataSource({ url: database.auditUrl, entities: [], migrations: [] });
    await source.initialize();
    const writer = new AuditWriter({ owner: 'POLICE', pool: poolOf(source) });
    const seen = { CRIME: { level: 'FULL', count: 1 } } as const;
    const looked = { INTELLIGENCE: { level: 'FULL', count: 2 } } as const;
    await writer.record(callBy('first'), [recordOf(child, { disclosed: seen })]);
    const both = { disclosed: { ...seen, ...looked }, withheld: {} };
    await writer.record(callBy('second'), [recordOf(child, both)]);
    const secret = { disclosed: looked, withheld: {} };
    await writer.record(callBy('intelligence-officer'), [recordOf(child, secret)]);
    await writer.record(callBy('third'), [recordOf(child, { disclosed: seen })]);
    await source.destroy();
  });
  afterAll(async () => {
    await subgraph.stop();
    await database.drop();
  });

  const log = (variables: Record<string, unknown> = {}, as = 'ig-auditor'): Promise<Answer> =>
    subgraph.ask({
      ...{ as, purpose: 'AUDIT', pass: null },
      document: `query ($childId: ID!, $first: Int! = 50, $after: String) {
        policeAccessLog(childId: $childId, first: $first, after: $after) { ${fields} } }`,
      variables: { childId: child, ...variables },
    });
  const entries = ({ data }: Answer) =>
    (data?.policeAccessLog ?? []) as readonly Readonly<Record<string, unknown>>[];

  it('tells information governance who looked, when and why, the newest first', async () => {
    const answer = await log();
    expect(answer.errors).toEqual([]);
    expect(entries(answer).map(({ who }) => who)).toEqual(['third', 'second', 'first']);
    expect(entries(answer)[0]).toMatchObject({
      ...{ owner: 'POLICE', agency: 'POLICE', kind: 'READ', roles: ['SUPERVISOR_SERGEANT'] },
      ...{ purpose: 'S47_STRATEGY_CP', episode: 'SD-2014-00001', disclosed: ['CRIME'] },
    });
  });

  it('does not show that somebody looked for intelligence', async () => {
    expect(JSON.stringify((await log()).data)).not.toMatch(/intelligence/i);
  });

  it('is read on page by page', async () => {
    const first = await log({ first: 2 });
    const { cursor } = entries(first)[1] ?? {};
    const rest = await log({ first: 2, after: cursor });
    expect(entries(rest).map(({ who }) => who)).toEqual(['first']);
    expect((await log({ after: 'nonsense' })).errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('is for information governance alone, and reading it is on record', async () => {
    const other = await log({}, 'police-supervisor');
    expect(other.data).toEqual({ policeAccessLog: null });
    expect(other.errors[0]?.extensions?.code).toBe('WITHHELD');
    const { records } = await log();
    expect(records).toMatchObject([{ childId: child, subject: 'ig-auditor', purpose: 'AUDIT' }]);
  });

  it('is shown to the allocated worker as the history of the child, and to nobody else', async () => {
    const worker = principalOf('mash-social-worker');
    const named = {
      iss: worker.issuer,
      sub: worker.subject,
      relation: 'ALLOCATED_WORKER' as const,
    };
    const purpose = 'S47_STRATEGY_CP';
    const ask = (as: string) =>
      subgraph.ask({
        ...{ as, purpose, pass: passFor(purpose, [child], { people: [named] }) },
        ...ofChildren('police { accessHistory(last: 2) { who } }', [child]),
      });
    const history = await ask('mash-social-worker');
    expect(history.data).toMatchObject({
      _entities: [{ police: { accessHistory: [{ who: 'third' }, { who: 'second' }] } }],
    });
    const other = await ask('mash-police');
    expect(other.data).toMatchObject({ _entities: [{ police: { accessHistory: null } }] });
    expect(other.errors.map(({ extensions }) => extensions?.code)).toEqual(['WITHHELD']);
  });
});
