import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

/** M9. What is there already gets the first review of the lowest group: six years after it was reported. */
const up = `
alter table "intelligence_item" add "review_due_on" date;
update "intelligence_item" set "review_due_on" = ("reported_at" at time zone 'Europe/London' + interval '6 years')::date;
alter table "intelligence_item" alter "review_due_on" set not null`;

const down = `alter table "intelligence_item" drop "review_due_on"`;

export class IntelligenceReviews1416210000030 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
