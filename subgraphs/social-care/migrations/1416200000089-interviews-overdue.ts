import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

/** What the list of overdue return home interviews pages over. */
const up = `
create index "missing_episode_ended_at_idx" on "missing_episode" ("ended_at", "id")`;

const down = `
drop index "missing_episode_ended_at_idx"`;

export class InterviewsOverdue1416200000089 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
