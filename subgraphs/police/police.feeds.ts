import type { Feed } from '../shared/feed/feed.js';
import { policeReferralSubmitted } from './referral/police-referral-submitted.feed.js';

/** What the police tell as it happens. */
export const policeFeeds: readonly Feed[] = [policeReferralSubmitted];
