import type { ClockWatch } from '../shared/clock/watch/clock-watch.js';

const childrenOf = (record: string): string =>
  `array(select child_id::text from ${record}_child where record_id = r.id)`;

/** Duties of the police that are announced when they are late: see each record's own clock. */
export const policeClocks: ClockWatch = {
  breached: 'policeClockBreached',
  clocks: [
    {
      code: 'HARM_ASSESSMENT',
      sql: `select id, received_at as "startedAt", area as "localAuthority",
          case when initial_grade = 'HIGH' then 'HIGH_RISK' end as variant,
          ${childrenOf('harm_assessment')} as "childIds"
        from harm_assessment r where secondary_assessed_at is null`,
    },
    {
      code: 'POLICE_PROTECTION_S46',
      expiring: 'policeProtectionExpiring',
      sql: `select r.id, taken_at as "startedAt", c.area as "localAuthority",
          array[r.child_id::text] as "childIds"
        from police_protection r left join police_child c on c.child_id = r.child_id
        where ended_at is null`,
    },
  ],
};
