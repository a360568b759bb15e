import type { ClockWatch } from '../shared/clock/watch/clock-watch.js';

/** Duties on charging files that are announced when they are late: see each record's own clock. */
export const cpsClocks: ClockWatch = {
  breached: 'cpsClockBreached',
  clocks: [
    {
      code: 'ACTION_PLAN_RETURN',
      sql: `select p.id, p.issued_at as "startedAt", p.return_by as "dueOn", null as "localAuthority",
          array(select child_id::text from charging_case_child where record_id = q.case_id) as "childIds"
        from action_plan p join charging_decision d on d.id = p.decision_id
          join charging_request q on q.id = d.request_id
        where p.returned_at is null`,
    },
  ],
};
