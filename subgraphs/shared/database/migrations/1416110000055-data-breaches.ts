import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../apply-statements.js';

const up = `
create table "data_breach" ("id" uuid primary key, "access_id" uuid, "child_id" uuid, "aware_at" timestamptz not null,
  "nature" text not null, "decision" text check ("decision" in ('REPORTED', 'NO_RISK')), "decided_at" timestamptz,
  "reason" text, "version" integer not null default 1);
create unique index on "data_breach" ("access_id")`;

export class DataBreaches1416110000055 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, 'drop table "data_breach"');
  }
}
