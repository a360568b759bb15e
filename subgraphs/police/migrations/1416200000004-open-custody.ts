import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

/** A record that is open has no outcome yet. */
const up = `alter table "custody_record" alter "outcome" drop not null`;

const down = `
update "custody_record" set "outcome" = 'RELEASED' where "outcome" is null;
alter table "custody_record" alter "outcome" set not null`;

export class OpenCustody1416200000004 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
