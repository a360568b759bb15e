import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

/** What should be written down of every child, and of which the share is counted. */
const up = `
alter table "health_child" add "ethnicity" text;
alter table "health_child" add "has_special_needs" boolean;
alter table "unscheduled_attendance" add "childs_voice_recorded" boolean`;

const down = `
alter table "unscheduled_attendance" drop "childs_voice_recorded";
alter table "health_child" drop "has_special_needs";
alter table "health_child" drop "ethnicity"`;

export class HealthCompleteness1416210000013 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
