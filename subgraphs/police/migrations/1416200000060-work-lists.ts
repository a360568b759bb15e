import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

/** What the work lists page over: each in its list's own order, and no more rows than the list has. */
const up = `
create index "harm_assessment_waiting_idx" on "harm_assessment" (
  (case "initial_grade" when 'HIGH' then 0 when 'MEDIUM' then 1 else 2 end),
  (case when "child_linked" then 0 else 1 end), "received_at", "id") where "secondary_assessed_at" is null;
create index "investigation_open_started_at_idx" on "investigation" ("started_at", "id")
  where "ended_at" is null;
create index "investigation_open_last_activity_at_idx" on "investigation" ("last_activity_at", "id")
  where "ended_at" is null;
create index "detention_certificate_wanting_idx" on "detention_certificate" ("custody_record_id")
  where "required" and "status" in ('DUE', 'MISSING');
create index "custody_record_in_custody_idx" on "custody_record" ("arrested_at", "id")
  where "released_at" is null;
create index "cse_profile_unflagged_idx" on "cse_profile" ((case "risk_grade" when 'SIGNIFICANT' then 0
  when 'MODERATE' then 1 when 'EMERGING' then 2 else 3 end), "id")
  where "on_problem_profile" and not "flagged_on_system";
create index "missing_episode_reported_at_idx" on "missing_episode" ("reported_at", "id");
create index "missing_episode_uninterviewed_idx" on "missing_episode" ("found_at", "id")
  where "found_at" is not null and "return_home_interview_at" is null;
create index "lado_notification_aware_at_idx" on "lado_notification" ("aware_at", "id");
create index "digital_exhibit_waiting_idx" on "digital_exhibit" ((case "priority_grade" when 'HIGH' then 0
  when 'MEDIUM' then 1 else 2 end), "seized_at", "id") where "status" = 'WAITING'`;

const down = `
drop index "harm_assessment_waiting_idx", "investigation_open_started_at_idx",
  "investigation_open_last_activity_at_idx", "detention_certificate_wanting_idx",
  "custody_record_in_custody_idx", "cse_profile_unflagged_idx",
  "missing_episode_reported_at_idx", "missing_episode_uninterviewed_idx", "lado_notification_aware_at_idx",
  "digital_exhibit_waiting_idx"`;

export class WorkLists1416200000060 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
