import type { Feed } from '../shared/feed/feed.js';
import { referralDecided } from './referral/referral-decided.feed.js';

/** What social care tells as it happens. */
export const socialCareFeeds: readonly Feed[] = [referralDecided];
