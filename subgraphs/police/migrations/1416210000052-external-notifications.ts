import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

const up = `
create table "external_notification" ("id" uuid primary key, "offender_id" uuid not null,
  "organisation" text not null check ("organisation" in ('IMMIGRATION_SERVICE', 'PRISON', 'PROBATION', 'HOSPITAL', 'OTHER')),
  "event" text not null check ("event" in ('RELEASE', 'TRANSFER', 'RECALL', 'REMOVAL')),
  "effective_on" date not null, "notified_at" timestamptz, "learned_at" timestamptz not null,
  "victims_told_on" date, "note" text);
create index on "external_notification" ("offender_id")`;

const down = `drop table "external_notification"`;

export class ExternalNotifications1416210000052 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
