import type { Feed } from '../shared/feed/feed.js';
import { childInCustody } from './custody/child-in-custody.feed.js';
import { harmAssessmentEscalated } from './harm-assessment/harm-assessment-escalated.feed.js';
import { childReportedMissing } from './missing/child-reported-missing.feed.js';
import { childReturned } from './missing/child-returned.feed.js';
import { policeProtectionStarted } from './police-protection/police-protection-started.feed.js';
import { policeReferralSubmitted } from './referral/police-referral-submitted.feed.js';

/** What the police tell as it happens. */
export const policeFeeds: readonly Feed[] = [
  policeReferralSubmitted,
  childReportedMissing,
  childReturned,
  childInCustody,
  policeProtectionStarted,
  harmAssessmentEscalated,
];
