import { clockFeed } from '../shared/clock/watch/clock-feeds.js';
import type { Feed } from '../shared/feed/feed.js';
import { actionPlanIssued } from './charging-request/action-plan-issued.feed.js';
import { chargingDecisionRecorded } from './charging-request/charging-decision-recorded.feed.js';

const cpsClockBreached = clockFeed({
  topic: 'cpsClockBreached',
  tells: 'Duties that are late at the CPS, as they become so.',
  says: 'A duty is late at the CPS.',
  mark: { as: ['CRIME', 'OPERATIONAL'], at: 'SUMMARY' },
});

/** What the CPS tells as it happens. */
export const cpsFeeds: readonly Feed[] = [
  chargingDecisionRecorded,
  actionPlanIssued,
  cpsClockBreached,
];
