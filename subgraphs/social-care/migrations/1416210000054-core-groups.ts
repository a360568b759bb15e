import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

const up = `
create table "core_group" ("id" uuid primary key, "plan_id" uuid not null, "held_on" date not null,
  "attended_by" text[] not null check ("attended_by" <@ array['POLICE', 'SOCIAL_CARE', 'HEALTH', 'CPS']::text[]),
  "plan_agreed" boolean not null);
create index on "core_group" ("plan_id")`;

const down = `drop table "core_group"`;

export class CoreGroups1416210000054 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
