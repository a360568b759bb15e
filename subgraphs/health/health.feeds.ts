import { clockFeed } from '../shared/clock/watch/clock-feeds.js';
import type { Feed } from '../shared/feed/feed.js';

const healthClockBreached = clockFeed({
  topic: 'healthClockBreached',
  tells: 'Duties of health that are late, as they become so.',
  says: 'A duty of health is late.',
  mark: { as: ['SAFEGUARDING', 'OPERATIONAL'], at: 'SUMMARY' },
});

/** What health tells as it happens. */
export const healthFeeds: readonly Feed[] = [healthClockBreached];
