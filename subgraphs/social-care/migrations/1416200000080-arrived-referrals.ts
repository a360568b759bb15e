import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

const up = `
create table "arrived_referral" ("police_referral_id" uuid not null, "area" text not null,
  "arrived_at" timestamptz not null, "unknown_children" int not null, "acknowledged_at" timestamptz,
  constraint "arrived_referral_pkey" primary key ("police_referral_id"));
alter table "referral" add "plan_made_at" timestamptz`;

const down = `drop table "arrived_referral"; alter table "referral" drop "plan_made_at"`;

export class ArrivedReferrals1416200000080 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
