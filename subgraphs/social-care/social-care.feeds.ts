import type { Feed } from '../shared/feed/feed.js';
import { referralAcknowledged } from './referral/referral-acknowledged.feed.js';
import { referralDecided } from './referral/referral-decided.feed.js';
import { referralPlanMade } from './referral/referral-plan-made.feed.js';

/** What children's social care tells as it happens. */
export const socialCareFeeds: readonly Feed[] = [
  referralAcknowledged,
  referralDecided,
  referralPlanMade,
];
