/** What holds of every work list, whatever it lists: its pages, its plans, and whom it is for. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Agency } from '../../schema/principal/agency.js';
import { askSubgraph, type AskedSubgraph } from './ask-subgraph.js';
import { askAll, askPage, type WorkListQuestion } from './ask-work-list.js';
import { seededDatabase, type SeededDatabase } from './seeded.js';

export interface WorkListLaws {
  readonly owner: Agency;
  /** Somebody of another agency, under a purpose that opens the same class about a child. */
  readonly stranger: string;
  /** Each list, and the index in whose order it is read; null where it is no table's. */
  readonly lists: readonly (readonly [WorkListQuestion, string | null])[];
}

interface Plan {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Plan[];
}

const nodesOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** The plan that is the same for every value, as a named statement gets it after a few calls. */
const planOf = async (database: SeededDatabase, statement: string): Promise<readonly Plan[]> =>
  database.asOwner((owner) =>
    owner.transaction(async (manager) => {
      // A table of a test is so small that reading all of it would do.
      for (const node of ['seqscan', 'bitmapscan', 'sort']) {
        await manager.query(`set local enable_${node} = off`);
      }
      const text = `explain (format json, generic_plan) ${statement}`;
      const rows =
        await manager.query<readonly [{ 'QUERY PLAN': readonly [{ Plan: Plan }] }]>(text);
      return nodesOf(rows[0]['QUERY PLAN'][0].Plan);
    }),
  );

const documentOf = (
  { list, arguments: given = '', select }: WorkListQuestion,
  after = '',
): string => `{ ${list}(first: 5 ${after} ${given}) { edges { node { ${select} } } } }`;

export const describeWorkListsOf = ({ owner, stranger, lists }: WorkListLaws): void => {
  let database: SeededDatabase;
  let subgraph: AskedSubgraph;

  beforeAll(async () => {
    database = await seededDatabase(owner);
    subgraph = await askSubgraph(database.subgraph, { dataSource: database.dataSource });
  }, 60_000);

  afterAll(async () => {
    await subgraph.stop();
    await database.drop();
  });

  const pageStatement = async (question: WorkListQuestion, after = ''): Promise<string> => {
    const { as = 'police-supervisor', purpose = 'MASH_SCREENING' } = question;
    const document = documentOf(question, after);
    const { statements } = await subgraph.ask({ as, purpose, pass: null, document });
    return statements.find((text) => text.includes('limit')) ?? '';
  };

  describe.each(lists.map(([question, index]) => ({ ...question, question, index })))(
    'the pages of $list',
    ({ question, index }) => {
      it('are the list, whatever their size: nothing twice, nothing left out', async () => {
        const whole = await askAll(subgraph, question, 200);
        await fc.assert(
          fc.asyncProperty(fc.integer({ min: 7, max: 90 }), async (first) => {
            expect(await askAll(subgraph, question, first)).toEqual(whole);
          }),
          { numRuns: 4 },
        );
        expect(new Set(whole.map(({ cursor }) => cursor)).size).toBe(whole.length);
      });

      it('go on after any entry', async () => {
        const whole = await askAll(subgraph, question, 200);
        for (const place of [0, Math.floor(whole.length / 2), whole.length - 1]) {
          const after = whole[place]?.cursor;
          if (after === undefined) continue;
          const { edges, totalCount } = await askPage(subgraph, question, { first: 5, after });
          expect(edges).toEqual(whole.slice(place + 1, place + 6));
          expect(totalCount).toBe(whole.length);
        }
      });

      it('are not for another agency, and nothing is read for it', async () => {
        const answer = await subgraph.ask({
          ...{ as: stranger, purpose: 'S47_STRATEGY_CP', pass: null },
          document: documentOf({ ...question, select: '__typename' }),
        });
        expect(answer.data).toEqual({ [question.list]: null });
        expect(answer.errors).toMatchObject([{ extensions: { code: 'WITHHELD', owner } }]);
        expect(answer.statements).toEqual([]);
      });

      it.each(['nonsense', 'MjAxNC0wMi0zMA', '🙂'])('refuse %p as a cursor', async (after) => {
        await expect(askPage(subgraph, question, { first: 1, after })).rejects.toThrow(
          'BAD_USER_INPUT',
        );
      });

      it.each([0, 201, -1])('are not of %p entries', async (first) => {
        await expect(askPage(subgraph, question, { first })).rejects.toThrow('BAD_USER_INPUT');
      });

      it('cost what they show: the database goes straight to their place', async () => {
        if (index === null) return;
        const first = await planOf(database, await pageStatement(question));
        expect(first.map((node) => node['Index Name'])).toContain(index);
        expect(first.map((node) => node['Node Type'])).not.toContain('Sort');
        const { pageInfo } = await askPage(subgraph, question, { first: 1 });
        if (pageInfo.endCursor === null) return;
        const after = `after: "${pageInfo.endCursor}"`;
        const next = await planOf(database, await pageStatement(question, after));
        const scan = next.find((node) => node['Index Name'] === index);
        expect(scan).toHaveProperty(['Index Cond']);
      });
    },
  );
};
