import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

/** What should be written down of every child, and of which the share is counted. */
const up = `
alter table "police_child" add "has_special_needs" boolean;
alter table "police_incident" add "childs_voice_recorded" boolean`;

const down = `
alter table "police_incident" drop "childs_voice_recorded";
alter table "police_child" drop "has_special_needs"`;

export class PoliceCompleteness1416210000012 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
