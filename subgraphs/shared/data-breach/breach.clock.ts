import type { ClockReading } from '../clock/clock-reading.js';
import { readClock } from '../clock/read-clock.js';
import type { WatchedClock } from '../clock/watch/clock-watch.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import type { DataBreach } from './data-breach.js';

/** 72 hours to tell the Commissioner, or to decide that there is no need to. */
export const breachClock = (
  { awareAt, decidedAt }: Pick<DataBreach, 'awareAt' | 'decidedAt'>,
  { now, ruleset }: Pick<SubgraphContext, 'now' | 'ruleset'>,
): ClockReading =>
  readClock({ code: 'ICO_BREACH', startedAt: awareAt, stoppedAt: decidedAt, now, ruleset });

/** Every agency's: each answers for its own records. */
export const watchedBreaches: WatchedClock = {
  code: 'ICO_BREACH',
  sql: `select id, aware_at as "startedAt", null as "localAuthority",
      array_remove(array[child_id::text], null) as "childIds"
    from data_breach where decided_at is null`,
};
