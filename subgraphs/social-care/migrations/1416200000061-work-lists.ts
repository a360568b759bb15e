import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

/** What the work lists page over, and what the reports count by. */
const up = `
create index "section47_enquiry_started_on_idx" on "section47_enquiry" ("started_on", "id");
create index "section47_enquiry_open_idx" on "section47_enquiry" ("started_on", "id") where "ended_on" is null;
create index "mash_episode_waiting_idx" on "mash_episode" ((case "rag_rating" when 'RED' then 0
  when 'AMBER' then 2 when 'GREEN' then 3 else 1 end), "opened_at", "id");
create index "child_protection_plan_running_idx" on "child_protection_plan" ("child_id") where "ended_on" is null;
create index "looked_after_status_current_idx" on "looked_after_status" ("child_id") where "current";
create index "referral_received_at_idx" on "referral" ("received_at");
create index "initial_child_protection_conference_target_date_idx"
  on "initial_child_protection_conference" ("target_date")`;

const down = `
drop index "section47_enquiry_started_on_idx", "section47_enquiry_open_idx", "mash_episode_waiting_idx",
  "child_protection_plan_running_idx", "looked_after_status_current_idx", "referral_received_at_idx",
  "initial_child_protection_conference_target_date_idx"`;

export class SocialCareWorkLists1416200000061 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
