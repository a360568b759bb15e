import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

const up = `
create table "backlog_threshold" ("id" uuid primary key, "area" text not null, "raise_at" integer not null,
  "clear_at" integer not null, "passed_at" timestamptz, "version" integer not null default 1);
create unique index on "backlog_threshold" ("area")`;

const down = `drop table "backlog_threshold"`;

export class BacklogThresholds1416210000050 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
