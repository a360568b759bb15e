import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

const up = `
alter table "charging_case" add "version" int not null default 1;
alter table "charging_request" add "version" int not null default 1;
alter table "action_plan" add "version" int not null default 1;
create table "victim_information_request" ("id" uuid not null, "case_id" uuid not null,
  "child_id" uuid not null, "requested_by" text not null, "requested_at" timestamptz not null,
  "holder" text not null, "material" text not null, "reasonable_line" text not null,
  "necessity" text not null, "counselling" boolean not null, "substantial_probative_value" boolean,
  "authorised_by_rank" text, "victim_notice_at" timestamptz, "status" text not null,
  "responded_at" timestamptz, "version" int not null default 1,
  constraint "victim_information_request_requested_by_check" check ("requested_by" in ('POLICE', 'SOCIAL_CARE', 'HEALTH', 'CPS')),
  constraint "victim_information_request_holder_check" check ("holder" in ('SOCIAL_CARE', 'HEALTH', 'EDUCATION', 'FAMILY_COURT', 'OTHER')),
  constraint "victim_information_request_material_check" check ("material" in ('SOCIAL_CARE', 'MEDICAL', 'COUNSELLING', 'EDUCATION', 'DEVICE', 'FAMILY_COURT')),
  constraint "victim_information_request_status_check" check ("status" in ('RAISED', 'ANSWERED', 'REFUSED', 'WITHDRAWN')),
  constraint "victim_information_request_pkey" primary key ("id"));
create index "victim_information_request_case_id_idx" on "victim_information_request" ("case_id");
create index "victim_information_request_child_id_idx" on "victim_information_request" ("child_id")`;

const down = `
drop table "victim_information_request";
alter table "action_plan" drop "version";
alter table "charging_request" drop "version";
alter table "charging_case" drop "version"`;

export class CpsCommands1416200000003 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
