import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

const up = `
create table "police_referral_unknown_child" ("id" uuid not null, "record_id" uuid not null,
  "given_name" text, "family_name" text, "date_of_birth" date, "sex" text, "locality" text,
  constraint "police_referral_unknown_child_sex_check" check ("sex" in ('FEMALE', 'MALE', 'UNKNOWN')),
  constraint "police_referral_unknown_child_pkey" primary key ("id"));
create index "police_referral_unknown_child_record_id_idx" on "police_referral_unknown_child" ("record_id")`;

const down = `drop table "police_referral_unknown_child"`;

export class PoliceCommands1416200000000 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
