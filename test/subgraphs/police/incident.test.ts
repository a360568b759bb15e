import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { childOf } from '../../support/seeded.js';
import { askPolice, type AskedPolice } from './ask-police.js';

const toby = childOf('ST-06', 'child');
const holly = childOf('ST-03', 'girl');
const asMashPolice = { as: 'mash-police', purpose: 'S47_STRATEGY_CP' } as const;
const page = z.object({
  incidents: z.object({
    totalCount: z.number(),
    edges: z.array(z.object({ cursor: z.string(), node: z.object({ openedAt: z.string() }) })),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string() }),
  }),
});

let asked: AskedPolice;
let busiest: string;

beforeAll(async () => {
  asked = await askPolice();
  const [row] = await asked.database.rows<{ child_id: string }>(
    'select child_id from police_incident_child group by child_id order by count(*) desc limit 1',
  );
  busiest = row?.child_id ?? '';
});

afterAll(async () => {
  await asked.stop();
});

const pageOf = async (args: string): Promise<z.infer<typeof page>['incidents']> => {
  const fields = 'totalCount edges { cursor node { openedAt } } pageInfo { hasNextPage endCursor }';
  const select = `incidents(${args}) { ${fields} }`;
  return page.parse(await asked.of({ ...asMashPolice, child: busiest, select })).incidents;
};

describe('the incidents of a child', () => {
  it('are read page by page, newest first, and none twice', async () => {
    const whole = await pageOf('first: 200');
    expect(whole.totalCount).toBe(whole.edges.length);
    const times = whole.edges.map(({ node }) => node.openedAt);
    expect(times).toEqual(times.toSorted().reverse());
    const cursors: string[] = [];
    let after = '';
    for (let more = true; more;) {
      const { edges, pageInfo } = await pageOf(`first: 1${after}`);
      cursors.push(...edges.map(({ cursor }) => cursor));
      after = `, after: "${pageInfo.endCursor}"`;
      more = pageInfo.hasNextPage;
    }
    expect(cursors).toEqual(whole.edges.map(({ cursor }) => cursor));
  });

  it('are summarised for social care at screening: the text and the number of the log are not', async () => {
    const select = 'incidents { totalCount edges { node { logNumber category summary } } }';
    const question = { as: 'mash-social-worker', purpose: 'MASH_SCREENING' } as const;
    expect(await asked.of({ ...question, child: holly, select })).toMatchObject({
      incidents: {
        edges: [{ node: { logNumber: null, category: 'CONCERN_FOR_SAFETY', summary: null } }],
      },
    });
  });

  it('are outside any charging file: the prosecutor reads the codes, not the text', async () => {
    const select =
      'incidents { edges { node { category summary domesticAbuse { flag perpetratorRef { role name } } } } }';
    const question = { as: 'prosecutor', purpose: 'CRIMINAL_INVESTIGATION_CHARGING' } as const;
    expect(await asked.of({ ...question, child: toby, select })).toMatchObject({
      incidents: {
        edges: [
          {
            node: {
              category: 'DOMESTIC_ABUSE',
              summary: null,
              domesticAbuse: {
                flag: 'HARASSMENT',
                perpetratorRef: { role: 'SUSPECT', name: null },
              },
            },
          },
        ],
      },
    });
  });
});

describe('domestic abuse', () => {
  const select = `incidents { edges { node { domesticAbuse {
    dashGrade childrenInHousehold flag flagHistory { from to reason }
    victimRef { role name } perpetratorRef { role name } reappraisalDue { code status dueOn } } } } }`;

  it('shows that harassment was flagged and risk never judged anew', async () => {
    expect(await asked.of({ ...asMashPolice, child: toby, select })).toMatchObject({
      incidents: {
        edges: [
          {
            node: {
              domesticAbuse: {
                flag: 'HARASSMENT',
                flagHistory: [{ from: 'DOMESTIC_ABUSE', to: 'HARASSMENT' }],
                victimRef: { role: 'VICTIM', name: 'Claire Shepherd' },
                perpetratorRef: { role: 'SUSPECT', name: 'Martin Rudd' },
                reappraisalDue: {
                  code: 'RISK_REAPPRAISAL',
                  status: 'BREACHED',
                  dueOn: '2014-08-05',
                },
              },
            },
          },
        ],
      },
    });
  });

  it('names neither victim nor perpetrator to social care at screening', async () => {
    const question = { as: 'mash-social-worker', purpose: 'MASH_SCREENING' } as const;
    expect(await asked.of({ ...question, child: toby, select })).toMatchObject({
      incidents: {
        edges: [
          {
            node: {
              domesticAbuse: {
                dashGrade: 'MEDIUM',
                flagHistory: [{ to: 'HARASSMENT', reason: null }],
                victimRef: null,
                perpetratorRef: { name: null },
              },
            },
          },
        ],
      },
    });
  });
});
