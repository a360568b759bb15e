import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../apply-statements.js';

const up = `
create table "break_glass" ("id" uuid not null, "reference" text not null, "child_id" uuid not null,
  "issuer" text not null, "subject" text not null, "reason" text not null,
  "declared_at" timestamptz not null, "expires_at" timestamptz not null, "reviewed_at" timestamptz,
  "reviewer_issuer" text, "reviewer_subject" text, "finding" text,
  "version" integer not null default 1, constraint "break_glass_pkey" primary key ("id"));
create unique index "break_glass_reference_idx" on "break_glass" ("reference");
create index "break_glass_issuer_subject_child_id_idx" on "break_glass" ("issuer", "subject", "child_id")`;

export class BreakGlass1416100000061 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, 'drop table "break_glass"');
  }
}
