import { clockFeed } from '../shared/clock/watch/clock-feeds.js';
import type { Feed } from '../shared/feed/feed.js';
import { indicatorFeed } from '../shared/indicator/watch/indicator-feed.js';
import { socialCareIndicators } from './indicator/social-care-indicators.js';
import { referralAcknowledged } from './referral/referral-acknowledged.feed.js';
import { referralDecided } from './referral/referral-decided.feed.js';
import { referralPlanMade } from './referral/referral-plan-made.feed.js';
import { returnHomeInterviewRecorded } from './return-home-interview/return-home-interview-recorded.feed.js';

const socialCareClockBreached = clockFeed({
  topic: 'socialCareClockBreached',
  tells: 'Duties that are late at social care, as they become so.',
  says: 'A duty is late at social care.',
  mark: { as: ['SAFEGUARDING', 'OPERATIONAL'], at: 'SUMMARY' },
});

const socialCareRiskIndicatorRaised = indicatorFeed({
  topic: 'socialCareRiskIndicatorRaised',
  tells:
    'Children of whom a rule over social care records begins to hold. What holds already is listed by `indicators`.',
  says: 'A rule over social care records begins to hold of a child. Never a score.',
  rules: socialCareIndicators,
});

/** What children's social care tells as it happens. */
export const socialCareFeeds: readonly Feed[] = [
  referralAcknowledged,
  referralDecided,
  referralPlanMade,
  returnHomeInterviewRecorded,
  socialCareRiskIndicatorRaised,
  socialCareClockBreached,
];
