import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

const up = `
create table "force" ("id" uuid not null, "code" text not null, "name" text not null,
  "staff_approx" integer not null, "officers" integer not null, "police_staff" integer not null,
  "pcsos" integer not null, "area_sq_miles" integer not null, "population" integer not null, "alliance" text,
  constraint "force_pkey" primary key ("id"));
create table "policing_area" ("id" uuid not null, "name" text not null, "local_authority_code" text not null,
  constraint "policing_area_pkey" primary key ("id"));
alter table "police_protection" add "follow_up_plan_kind" text, add "follow_up_plan_id" uuid,
  add constraint "police_protection_follow_up_plan_kind_check" check ("follow_up_plan_kind" in ('MASH_EPISODE',
  'STRATEGY_DISCUSSION', 'CHILD_AND_FAMILY_ASSESSMENT', 'CHILD_PROTECTION_PLAN', 'CHILD_IN_NEED_PLAN',
  'RISK_MANAGEMENT_PLAN'))`;

const down = `
alter table "police_protection" drop "follow_up_plan_id", drop "follow_up_plan_kind";
drop table "policing_area", "force"`;

export class ForceAndFollowUp1416200000088 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
