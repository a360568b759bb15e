import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

/** What rules and reports over all children read, and no more: the few meetings without a plan, five columns. */
const up = `
create index "strategy_discussion_unplanned_idx" on "strategy_discussion" ("held_at")
  where not "plan_recorded" and "no_plan_reason" is null;
create index "mash_episode_unplanned_idx" on "mash_episode" ("opened_at")
  where not "plan_recorded" and "no_plan_reason" is null;
create index "child_identity_completeness_idx" on "child_identity" ("area")
  include ("ethnicity", "send_status") where not "is_unborn"`;

const down = `
drop index "strategy_discussion_unplanned_idx", "mash_episode_unplanned_idx",
  "child_identity_completeness_idx"`;

export class ReportIndexes1416200000094 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
