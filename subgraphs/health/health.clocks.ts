import type { ClockWatch } from '../shared/clock/watch/clock-watch.js';

/** Duties of health that are announced when they are late: see each record's own clock. */
export const healthClocks: ClockWatch = {
  breached: 'healthClockBreached',
  clocks: [
    {
      code: 'LAC_INITIAL_HEALTH_ASSESSMENT',
      sql: `select id, to_char(due_from, 'YYYY-MM-DD') || 'T12:00:00Z' as "startedAt", null as "localAuthority",
          array[child_id::text] as "childIds"
        from lac_health_assessment where kind = 'INITIAL' and at is null`,
    },
  ],
};
