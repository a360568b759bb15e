import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askSubgraph, type AskedSubgraph } from '../../../support/ask-subgraph.js';
import { askPage } from '../../../support/ask-work-list.js';
import { seededDatabase, type SeededDatabase } from '../../../support/seeded.js';

let database: SeededDatabase;
let subgraph: AskedSubgraph;

beforeAll(async () => {
  database = await seededDatabase('POLICE', 'wm2025');
  subgraph = await askSubgraph(database.subgraph, {
    dataSource: database.dataSource,
    now: '2025-09-30T09:00:00.000Z',
    ruleset: 'EW_2026',
  });
}, 180_000);

afterAll(async () => {
  await subgraph.stop();
  await database.drop();
});

describe('the backlog of September 2025', () => {
  it('holds 2,828, the high risks with a linked child first', async () => {
    const { totalCount, edges } = await askPage(
      subgraph,
      {
        list: 'harmAssessmentBacklog',
        select: 'initialGrade childLinked ageInDays clock { breached ruleset }',
      },
      { first: 20 },
    );
    expect(totalCount).toBe(2828);
    for (const { node } of edges) {
      expect(node).toMatchObject({
        ...{ initialGrade: 'HIGH', childLinked: true },
        clock: { breached: true, ruleset: 'EW_2026' },
      });
    }
    const ages = edges.map(({ node }) => Number(node.ageInDays));
    expect(ages).toEqual(ages.toSorted((a, b) => b - a));
  });

  it('is reported by unit', async () => {
    const { data, errors } = await subgraph.ask({
      ...{ as: 'ig-auditor', purpose: 'AUDIT', pass: null },
      document: '{ backlogSummary { unit { name kind } waiting } }',
    });
    expect(errors).toEqual([]);
    expect(data).toEqual({
      backlogSummary: [
        { unit: { name: 'Vulnerability hub', kind: 'VULNERABILITY_HUB' }, waiting: 2828 },
      ],
    });
  });
});
