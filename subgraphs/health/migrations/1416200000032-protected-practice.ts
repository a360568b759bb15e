import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

export class ProtectedPractice1416200000032 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(
      queryRunner,
      'alter table "health_child" add "gp_is_protected" boolean not null default false',
    );
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, 'alter table "health_child" drop "gp_is_protected"');
  }
}
