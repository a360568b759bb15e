import { dayOf, daysBetween, type Instant } from '../../../schema/time/instant.js';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { readClock } from '../../shared/clock/read-clock.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import type { Investigation } from './investigation.js';

type Times = Pick<Investigation, 'startedAt' | 'lastActivityAt' | 'endedAt'>;

/** Whole weeks of civil days in London since the report, until it ended or until now. */
export const ageInWeeks = ({ startedAt, endedAt }: Times, now: Instant): number =>
  Math.floor(daysBetween(dayOf(startedAt), dayOf(endedAt ?? now)) / 7);

/** Civil days since the last entry; null once the investigation has ended: silence is then no sign. */
export const daysSinceActivity = (
  { lastActivityAt, endedAt }: Times,
  now: Instant,
): number | null => (endedAt === null ? daysBetween(dayOf(lastActivityAt), dayOf(now)) : null);

/** The inspector's alert at twelve weeks (N25). */
export const twelveWeekClock = (
  { startedAt, endedAt }: Times,
  { now, ruleset }: SubgraphContext,
): ClockReading =>
  readClock({ code: 'INVESTIGATION_12_WEEK', startedAt, stoppedAt: endedAt, now, ruleset });
