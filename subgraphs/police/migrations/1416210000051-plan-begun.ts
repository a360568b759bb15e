import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

/** A plan that goes on with a new agreement was there before it. Of those that are there the first day is not known. */
const up = `
alter table "risk_management_plan" add "begun_on" date;
update "risk_management_plan" set "begun_on" = "agreed_on";
alter table "risk_management_plan" alter "begun_on" set not null`;

const down = `alter table "risk_management_plan" drop "begun_on"`;

export class PlanBegun1416210000051 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
