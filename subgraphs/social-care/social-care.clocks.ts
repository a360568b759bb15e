import type { ClockWatch } from '../shared/clock/watch/clock-watch.js';

/** Duties of social care that are announced when they are late: see each record's own clock. */
export const socialCareClocks: ClockWatch = {
  breached: 'socialCareClockBreached',
  clocks: [
    {
      code: 'REFERRAL_DECISION',
      sql: `select id, received_at as "startedAt", area as "localAuthority",
          array[child_id::text] as "childIds"
        from referral where decided_at is null`,
    },
  ],
};
