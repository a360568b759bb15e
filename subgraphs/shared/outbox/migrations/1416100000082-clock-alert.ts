import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../database/apply-statements.js';

const up = `
alter table "outbox_order" add column "watched_from" timestamptz;
create table "clock_alert" ("topic" text not null, "clock" text not null,
  constraint "clock_alert_pkey" primary key ("topic", "clock"))`;

const down = `drop table "clock_alert";
alter table "outbox_order" drop column "watched_from"`;

export class ClockAlert1416100000082 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
