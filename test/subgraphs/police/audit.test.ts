import { z } from 'zod';
import {
  passFor,
  ofChildren,
  type Answer,
  askSubgraph,
  type AskedSubgraph,
} from '../../support/ask-subgraph.js';
import { testAuditKey } from '../../support/collected-audit.js';
import { seededDatabase, type SeededDatabase } from '../../support/seeded.js';
import { world2014 } from '../../support/world-2014.js';

const { stories } = world2014();
const childOf = (name: string): string =>
  stories.find(({ story }) => story === name)?.childIds[0] ?? '';

const child = childOf('ST-13');
const other = childOf('ST-01');
const stranger = '00000000-0000-4000-8000-00000000dead';
const purpose = 'S47_STRATEGY_CP';

describe('what the police record of their answers', () => {
  let database: SeededDatabase;
  let subgraph: AskedSubgraph;

  beforeAll(async () => {
    database = await seededDatabase('POLICE');
    subgraph = await askSubgraph(database.subgraph, { dataSource: database.dataSource });
  });
  afterAll(async () => {
    await subgraph.stop();
    await database.drop();
  });

  const about = (
    children: readonly string[],
    select: string,
    over: Partial<Parameters<AskedSubgraph['ask']>[0]> = {},
  ): Promise<Answer> =>
    subgraph.ask({
      ...{ as: 'mash-police', purpose, pass: passFor(purpose, [child, other]) },
      ...ofChildren(`police { ${select} }`, children),
      ...over,
    });

  it('is who asked, why, under which episode, with which operation and policy', async () => {
    const { records } = await about([child], 'crimes { id }');
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      childId: child,
      requestId: 'request-1',
      subject: 'mash-police',
      agency: 'POLICE',
      callerKind: 'person',
      roles: ['MASH_PRACTITIONER'],
      purpose,
      episode: 'SD-2014-00001',
      operationHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      policyHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      domainAt: '2014-11-14T17:00:00.000Z',
      lawfulBasis: [expect.stringContaining('DPA 2018')],
    });
  });

  it('counts the records of each class that left, through connections and aliases', async () => {
    const select = `a: crimes { id } incidents { totalCount edges { node { ref: id } } }
      custodyRecords { id } intelligence { id } knownToPolice`;
    const { records } = await about([child], select);
    expect(records[0]?.disclosed).toEqual({
      // A crime, an incident, and that the child is known.
      CRIME: { level: 'FULL', count: 3 },
      INTELLIGENCE: { level: 'FULL', count: 2 },
      CUSTODY: { level: 'FULL', count: 0 },
    });
    expect(records[0]?.withheld).toEqual({});
  });

  it('says what was held back by the owner, and what the gateway had pruned', async () => {
    const { records } = await about([child], 'crimes { id } intelligence { id }', {
      as: 'named-nurse',
      withheld: ['CRIME_RSO_MAPPA'],
    });
    expect(records[0]?.disclosed).toEqual({ CRIME: { level: 'FULL', count: 1 } });
    expect(records[0]?.withheld).toEqual({ INTELLIGENCE: 'NONE', CRIME_RSO_MAPPA: 'SUMMARY' });
  });

  it('is a record for each child, none of which holds what was of another', async () => {
    const { data, records } = await about([child, other], 'interviews { id }');
    expect(records.map(({ childId }) => childId)).toEqual([child, other]);
    const held = z.object({
      _entities: z.array(z.object({ police: z.object({ interviews: z.array(z.unknown()) }) })),
    });
    const answered = held.parse(data)._entities.map(({ police }) => police.interviews.length);
    expect(records.map(({ disclosed }) => disclosed.VICTIM?.count)).toEqual(answered);
    expect(new Set(records.map(({ callId }) => callId)).size).toBe(1);
  });

  it('is kept of a child whom the caller may not know of, with all that was asked withheld', async () => {
    const { records } = await about([child, stranger], 'crimes { id }');
    expect(records[1]).toMatchObject({
      childId: stranger,
      disclosed: {},
      withheld: { CRIME: 'NONE' },
    });
  });

  it('counts nothing that a variable switched off', async () => {
    const document = `query ($representations: [_Any!]!, $on: Boolean! = false) {
      _entities(representations: $representations) { ... on Child { police {
        crimes { id } custodyRecords @include(if: $on) { id } } } } }`;
    const { variables } = ofChildren('', [child]);
    const off = await about([child], '', { document, ...(variables ? { variables } : {}) });
    expect(off.records[0]?.disclosed.CUSTODY).toBeUndefined();
    const on = await about([child], '', { document, variables: { ...variables, on: true } });
    expect(on.records[0]?.disclosed.CUSTODY).toEqual({ level: 'FULL', count: 0 });
  });

  it('tells all classes that disclosures tell of', async () => {
    const { records } = await about([child], 'disclosures { class state }', { as: 'named-nurse' });
    expect(Object.keys(records[0]?.disclosed ?? {})).toContain('CRIME');
    expect(Object.keys(records[0]?.withheld ?? {})).toContain('INTELLIGENCE');
  });

  it('is one record that concerns no child for a report', async () => {
    const document = '{ auditSummary(sample: SELF_ASSESSED, assessor: FORCE) { good } }';
    const { data, records } = await subgraph.ask({
      ...{ as: 'ig-auditor', purpose: 'AUDIT', pass: null, document },
    });
    expect(data).not.toBeNull();
    expect(records).toMatchObject([{ childId: null, purpose: 'AUDIT', episode: null }]);
    expect(records[0]?.disclosed.OPERATIONAL).toEqual({ level: 'SUMMARY', count: 1 });
  });

  it('is never a value', async () => {
    const { data, records } = await about([child], 'crimes { id } interviews { id summary }');
    const values = JSON.stringify(data).match(/"[^"]{12,}"/g) ?? [];
    const ids = new Set([child]);
    const kept = JSON.stringify(records);
    const leaked = values.filter((text) => !ids.has(text.slice(1, -1)) && kept.includes(text));
    expect(leaked).toEqual([]);
  });

  it('keeps a justification, which only its owner can read', async () => {
    const text = 'The strategy discussion needs the list.';
    const { records } = await about([child], 'crimes { id }', {
      justification: { text, classes: ['INTELLIGENCE'] },
    });
    expect(records[0]?.justified).toEqual(['INTELLIGENCE']);
    const sealed = records[0]?.justification;
    expect(sealed?.includes(text)).toBe(false);
    expect(sealed && testAuditKey.decrypt(sealed)).toBe(text);
  });
});
