import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

/** What rules over all children begin with: logs of one kind, and what the last year brought. */
const up = `
create index "police_incident_category_opened_at_idx" on "police_incident" ("category", "opened_at");
create index "police_incident_opened_at_idx" on "police_incident" ("opened_at");
create index "police_referral_submitted_at_idx" on "police_referral" ("submitted_at")`;

const down = `
drop index "police_incident_category_opened_at_idx", "police_incident_opened_at_idx",
  "police_referral_submitted_at_idx"`;

export class ReportIndexes1416200000093 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
