import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askPolice, type AskedPolice } from './ask-police.js';

/** All that the child view asks of the police's safeguarding records, and more. */
const select = `
  knownToPolice
  incidents(first: 20) { totalCount edges { cursor node { id openedAt category summary
    domesticAbuse { flag flagHistory { to } victimRef { name } perpetratorRef { name }
      reappraisalDue { status } } } } pageInfo { hasNextPage endCursor } }
  missingEpisodes { id reportedAt foundAt grade rhiClock { dueAt status } }
  cseProfile { onProblemProfile riskGrade flaggedOnSystem plan { id actions { owner } } }
  policeProtections { id takenAt endedAt outcome clock72h { dueAt status } }
  harmAssessments { id ageInDays clock { status } unit { name } childIds }
  referrals { id childRefs decision }
  warningFlags { id kind }
  interviews { id kind summary }
  intelligence { id reportedAt sanitisedText }
  disclosures { class state held reason contact lawfulBasis }`;

let asked: AskedPolice;
let children: readonly string[];

beforeAll(async () => {
  asked = await askPolice();
  const rows = await asked.database.rows<{ child_id: string }>(
    'select child_id from police_incident_child group by child_id order by count(*) desc limit 50',
  );
  children = rows.map(({ child_id }) => child_id);
});

afterAll(async () => {
  await asked.stop();
});

interface PlanNode {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** Rows of a table, and of its links, that a plan looked at. */
const rowsRead = (table: string, node: PlanNode): number => {
  const { 'Actual Rows': kept, 'Rows Removed by Filter': removed = 0 } = node;
  const own = node['Relation Name']?.startsWith(table)
    ? (kept + removed) * node['Actual Loops']
    : 0;
  return (node.Plans ?? []).reduce((total, inner) => total + rowsRead(table, inner), own);
};

describe('the statements of a page of children', () => {
  it('are as many for one child as for fifty', async () => {
    const question = { as: 'mash-police', purpose: 'S47_STRATEGY_CP', select } as const;
    const one = await asked.ofMany({ ...question, children: children.slice(0, 1) });
    const fifty = await asked.ofMany({ ...question, children });
    expect(fifty.errors).toEqual([]);
    expect(children).toHaveLength(50);
    expect(fifty.statements.length).toBeLessThanOrEqual(one.statements.length + 8);
    expect(fifty.statements.length).toBeLessThan(32);
    expect(new Set(fifty.statements).size).toBe(fifty.statements.length);
  });

  it('look at the logs of a child’s household alone for its indicators, not at those of the force', async () => {
    const { statements } = await asked.ofMany({
      ...{ as: 'mash-police', purpose: 'S47_STRATEGY_CP', select: 'indicators { code state }' },
      children: children.slice(-1),
    });
    const text = statements.find((statement) => statement.includes(`'R01'`)) ?? '';
    const dates = [...new Set(text.match(/\$\d+/g))].length - 1;
    const values = [
      `'{${children.at(-1) ?? ''}}'`,
      ...Array.from({ length: dates }, () => `'2014-11-14'`),
    ];
    const plan = await asked.database.asOwner(async (owner) => {
      const runner = owner.createQueryRunner();
      await runner.query('analyze');
      // The tables of the tests are so small that reading them whole would be right.
      await runner.query('set enable_seqscan = off; set plan_cache_mode = force_generic_plan');
      await runner.query(`prepare rules as ${text}`);
      const explained: readonly {
        readonly 'QUERY PLAN': readonly { readonly Plan: PlanNode }[];
      }[] = await runner.query(
        `explain (analyze, format json) execute rules(${values.join(', ')})`,
      );
      await runner.query('reset all; deallocate rules');
      await runner.release();
      return explained[0]?.['QUERY PLAN'][0]?.Plan;
    });
    const [all] = await asked.database.rows<{ n: number }>(
      'select count(*)::int as n from police_incident',
    );
    expect(plan && rowsRead('police_incident', plan)).toBeLessThan(60);
    expect(all?.n).toBeGreaterThan(600);
  });
});
