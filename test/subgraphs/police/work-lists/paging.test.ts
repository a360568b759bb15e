import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { police } from '../../../../subgraphs/police/police.subgraph.js';
import { askAll, askPage, type WorkListQuestion } from '../../../support/ask-work-list.js';
import { askSubgraph, type AskedSubgraph } from '../../../support/ask-subgraph.js';
import { seededDatabase, type SeededDatabase } from '../../../support/seeded.js';
import { describeWorkListsOf } from '../../../support/work-list-laws.js';

describeWorkListsOf({
  owner: 'POLICE',
  stranger: 'mash-social-worker',
  lists: [
    [{ list: 'harmAssessmentBacklog', select: 'id' }, 'harm_assessment_waiting_idx'],
    [
      { list: 'investigationsOver', arguments: 'weeks: 12', select: 'id' },
      'investigation_open_started_at_idx',
    ],
    [{ list: 'stalledInvestigations', select: 'id' }, 'investigation_open_last_activity_at_idx'],
    [{ list: 'missingDetentionCertificates', select: 'id' }, null],
    [{ list: 'childrenInCustodyNow', select: 'id' }, 'custody_record_in_custody_idx'],
    [{ list: 'unflaggedCseChildren', select: 'child { id }' }, 'cse_profile_unflagged_idx'],
    [{ list: 'missingEpisodes', select: 'id' }, 'missing_episode_reported_at_idx'],
    [{ list: 'rhiOverdue', select: 'id' }, 'missing_episode_uninterviewed_idx'],
    [{ list: 'ladoNotifications', select: 'id' }, 'lado_notification_aware_at_idx'],
    [{ list: 'undecidedReferrals', select: 'id' }, 'police_referral_undecided_idx'],
    [{ list: 'intelligenceReviewsDue', select: 'id' }, 'intelligence_item_review_due_on_id_idx'],
  ],
});

describe('a page of the backlog', () => {
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

  const question: WorkListQuestion = { list: 'harmAssessmentBacklog', select: 'id' };

  it('is not shifted by what is assessed meanwhile', async () => {
    const whole = await askAll(subgraph, question, 200);
    const [first] = whole;
    const after = whole[9]?.cursor ?? null;
    await database.asOwner(async (owner) => {
      const set = 'update harm_assessment set secondary_assessed_at = $2 where id = $1';
      await owner.query(set, [first?.node.id, '2014-11-14T17:00:00Z']);
    });
    const { edges } = await askPage(subgraph, question, { first: 5, after });
    expect(edges).toEqual(whole.slice(10, 15));
    expect((await askPage(subgraph, question, { first: 1 })).totalCount).toBe(whole.length - 1);
  });

  it('refuses the cursor of another list', async () => {
    const other = { list: 'stalledInvestigations', select: 'id' };
    const { pageInfo } = await askPage(subgraph, other, { first: 1 });
    await expect(
      askPage(subgraph, question, { first: 1, after: pageInfo.endCursor }),
    ).rejects.toThrow('BAD_USER_INPUT');
  });

  it('holds only what is of the caller’s own areas', async () => {
    const asked = { ...question, as: 'response-officer' };
    const { totalCount } = await askPage(subgraph, asked, { first: 1 });
    expect(totalCount).toBe(62);
  });
});
