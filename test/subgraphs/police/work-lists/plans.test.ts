/** A page costs what it shows: the database goes straight to its place in an index of the list's own. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { police } from '../../../../subgraphs/police/police.subgraph.js';
import { askSubgraph, type AskedSubgraph } from '../../../support/ask-subgraph.js';
import { seededDatabase, type SeededDatabase } from '../../../support/seeded.js';
import { askPage, type WorkListQuestion } from './ask-work-list.js';

let database: SeededDatabase;
let subgraph: AskedSubgraph;

beforeAll(async () => {
  database = await seededDatabase('POLICE');
  subgraph = await askSubgraph(police, { dataSource: database.dataSource });
}, 60_000);

afterAll(async () => {
  await subgraph.stop();
  await database.drop();
});

interface Plan {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Plan[];
}

const nodesOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** The plan that is the same for every value, as a named statement gets it after a few calls. */
const planOf = async (statement: string): Promise<readonly Plan[]> =>
  database.asOwner(async (owner) => {
    // A table of a test is so small that reading all of it would do.
    await owner.query(
      'set enable_seqscan = off; set enable_bitmapscan = off; set enable_sort = off',
    );
    const text = `explain (format json, generic_plan) ${statement}`;
    const rows = await owner.query<readonly [{ 'QUERY PLAN': readonly [{ Plan: Plan }] }]>(text);
    return nodesOf(rows[0]['QUERY PLAN'][0].Plan);
  });

const lists: readonly (readonly [WorkListQuestion, string])[] = [
  [{ list: 'harmAssessmentBacklog', select: 'id' }, 'harm_assessment_waiting_idx'],
  [
    { list: 'investigationsOver', arguments: 'weeks: 0', select: 'id' },
    'investigation_open_started_at_idx',
  ],
  [
    { list: 'stalledInvestigations', arguments: 'days: 0', select: 'id' },
    'investigation_open_last_activity_at_idx',
  ],
  [{ list: 'childrenInCustodyNow', select: 'id' }, 'custody_record_in_custody_idx'],
  [{ list: 'unflaggedCseChildren', select: 'riskGrade' }, 'cse_profile_unflagged_idx'],
  [{ list: 'missingEpisodes', select: 'id' }, 'missing_episode_reported_at_idx'],
  [{ list: 'rhiOverdue', select: 'id' }, 'missing_episode_uninterviewed_idx'],
  [{ list: 'ladoNotifications', select: 'id' }, 'lado_notification_aware_at_idx'],
];

describe.each(lists)('a page of %j', (question, index) => {
  it(`is read in the order of ${index}, without a sort`, async () => {
    const { statements } = await subgraph.ask({
      as: 'police-supervisor',
      purpose: 'MASH_SCREENING',
      pass: null,
      document: `{ ${question.list}${question.arguments ? `(${question.arguments})` : ''} {
        edges { node { ${question.select} } } } }`,
    });
    const page = statements.find((text) => text.includes('order by')) ?? '';
    const nodes = await planOf(page);
    expect(nodes.map((node) => node['Index Name'])).toContain(index);
    expect(nodes.map((node) => node['Node Type'])).not.toContain('Sort');
  });

  it('begins a later page where it begins', async () => {
    const { pageInfo } = await askPage(subgraph, question, { first: 1 });
    if (pageInfo.endCursor === null) return;
    const { statements } = await subgraph.ask({
      as: 'police-supervisor',
      purpose: 'MASH_SCREENING',
      pass: null,
      document: `{ ${question.list}(after: "${pageInfo.endCursor}" ${question.arguments ?? ''}) {
        edges { node { ${question.select} } } } }`,
    });
    const nodes = await planOf(statements.find((text) => text.includes('order by')) ?? '');
    const found = nodes.find((node) => node['Index Name'] === index);
    expect(JSON.stringify(found)).toContain('Index Cond');
  });
});
