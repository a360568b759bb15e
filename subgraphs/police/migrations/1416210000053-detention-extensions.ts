import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

const up = `
create table "detention_extension" ("id" uuid primary key, "custody_record_id" uuid not null,
  "authority" text not null check ("authority" in ('SUPERINTENDENT', 'COURT')),
  "authorised_at" timestamptz not null, "until" timestamptz not null, "grounds" text not null);
create index on "detention_extension" ("custody_record_id")`;

const down = `drop table "detention_extension"`;

export class DetentionExtensions1416210000053 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
