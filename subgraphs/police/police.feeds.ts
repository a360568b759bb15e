import { clockFeed } from '../shared/clock/watch/clock-feeds.js';
import type { Feed } from '../shared/feed/feed.js';
import { indicatorFeed } from '../shared/indicator/watch/indicator-feed.js';
import { childInCustody } from './custody/child-in-custody.feed.js';
import { onDetentionWithoutAccommodation } from './custody/on-detention-without-accommodation.feed.js';
import { onBacklogThreshold } from './harm-assessment/backlog-threshold/on-backlog-threshold.feed.js';
import { harmAssessmentEscalated } from './harm-assessment/harm-assessment-escalated.feed.js';
import { toldRules } from './indicator/told-rules.js';
import { childReportedMissing } from './missing/child-reported-missing.feed.js';
import { childReturned } from './missing/child-returned.feed.js';
import { policeProtectionStarted } from './police-protection/police-protection-started.feed.js';
import { policeReferralSubmitted } from './referral/police-referral-submitted.feed.js';

const safeguarding = { as: ['SAFEGUARDING', 'OPERATIONAL'], at: 'SUMMARY' } as const;

const policeClockBreached = clockFeed({
  topic: 'policeClockBreached',
  tells: 'Duties of the police that are late, as they become so.',
  says: 'A duty of the police is late.',
  mark: safeguarding,
});

const policeProtectionExpiring = clockFeed({
  topic: 'policeProtectionExpiring',
  tells:
    'Police protections that are about to end: 72 hours at most (Children Act 1989 s46(6)), and nobody can extend them.',
  says: 'A police protection is about to end.',
  mark: safeguarding,
});

const riskIndicatorRaised = indicatorFeed({
  topic: 'riskIndicatorRaised',
  tells:
    'Children of whom a rule over police records begins to hold, but for rules over what a child said as a victim. What holds already is listed by `indicators`.',
  says: 'A rule over police records begins to hold of a child. Never a score.',
  rules: toldRules,
});

/** What the police tell as it happens. */
export const policeFeeds: readonly Feed[] = [
  policeReferralSubmitted,
  childReportedMissing,
  childReturned,
  childInCustody,
  onDetentionWithoutAccommodation,
  policeProtectionStarted,
  harmAssessmentEscalated,
  onBacklogThreshold,
  riskIndicatorRaised,
  policeProtectionExpiring,
  policeClockBreached,
];
