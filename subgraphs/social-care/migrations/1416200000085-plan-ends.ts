import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

/** A child protection plan is ended by a command: it counts its changes, and says why. */
const up = `
alter table "child_protection_plan" add "version" int not null default 1;
alter table "child_protection_plan" add "end_reason" text,
  add constraint "child_protection_plan_end_reason_check" check ("end_reason" in ('NOT_AT_RISK', 'MOVED',
  'EIGHTEEN', 'DIED', 'LEFT_THE_COUNTRY'))`;

const down = `
alter table "child_protection_plan" drop "end_reason";
alter table "child_protection_plan" drop "version"`;

export class PlanEnds1416200000085 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
