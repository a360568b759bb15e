import { copyRows } from '../../shared/database/copy-rows.js';
import { childLinks, type SeedPart } from '../seed-part.synthetic.js';
import { StrategyDiscussionChild } from './strategy-discussion-child.js';
import { StrategyDiscussionReferral } from './strategy-discussion-referral.js';
import { StrategyDiscussion } from './strategy-discussion.js';

export const seedStrategyDiscussions: SeedPart = async ({ socialCare }, manager) => {
  const { strategyDiscussions } = socialCare;
  const referrals = strategyDiscussions.flatMap(({ id, referralIds }) =>
    referralIds.map((referralId) => ({ recordId: id, referralId })),
  );
  await copyRows<StrategyDiscussion>(manager, StrategyDiscussion, strategyDiscussions);
  await copyRows(manager, StrategyDiscussionChild, childLinks(strategyDiscussions));
  await copyRows(manager, StrategyDiscussionReferral, referrals);
  return strategyDiscussions.length;
};
