import { watchedBreaches } from '../shared/data-breach/breach.clock.js';
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
    {
      // Of the last submission under the full code test, as the file's own clock.
      code: 'CPS_CHARGING_28D',
      sql: `select q.id, q.submitted_at as "startedAt", null as "localAuthority",
          array(select child_id::text from charging_case_child where record_id = q.case_id) as "childIds"
        from (select distinct on (case_id) * from charging_request where test_sought = 'FULL_CODE'
          order by case_id, submitted_at desc, id desc) q
        where q.rejected_at is null and not exists (select from charging_decision d where d.request_id = q.id)`,
    },
    watchedBreaches,
  ],
};
