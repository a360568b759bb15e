import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

/** What is recorded of a return home interview that was held, or that the child declined. */
const up = `
alter table "return_home_interview" add "declined_at" timestamptz;
alter table "return_home_interview" add "childs_view_recorded" boolean`;

const down = `
alter table "return_home_interview" drop "childs_view_recorded";
alter table "return_home_interview" drop "declined_at"`;

export class InterviewsHeld1416210000011 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
