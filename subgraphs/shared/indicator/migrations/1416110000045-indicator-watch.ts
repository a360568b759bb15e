import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../database/apply-statements.js';

const up = `
create table "indicator_watch" ("rule" text primary key, "looked_at" timestamptz not null,
  "is_told" boolean not null default false);
create table "indicator_standing" ("rule" text not null, "child_id" uuid not null,
  constraint "indicator_standing_pkey" primary key ("rule", "child_id"))`;

const down = `drop table "indicator_standing";
drop table "indicator_watch"`;

/** Of which children an owner's rules hold, as of the latest look. */
export class IndicatorWatch1416110000045 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
