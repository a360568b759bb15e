import { watchedBreaches } from '../shared/data-breach/breach.clock.js';
import type { ClockWatch } from '../shared/clock/watch/clock-watch.js';
import { middayIn } from '../shared/clock/watch/midday-in.js';

/**
 * Duties of health that are announced when they are late: see each record's own clock. Reports of female genital
 * mutilation are not: a feed tells nothing that is HEALTH_SENSITIVE.
 */
export const healthClocks: ClockWatch = {
  breached: 'healthClockBreached',
  clocks: [
    {
      code: 'LAC_INITIAL_HEALTH_ASSESSMENT',
      sql: `select id, ${middayIn('due_from')} as "startedAt", null as "localAuthority",
          array[child_id::text] as "childIds"
        from lac_health_assessment where kind = 'INITIAL' and at is null`,
    },
    watchedBreaches,
  ],
};
