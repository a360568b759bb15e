import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

const up = `
create table "early_advice" ("id" uuid not null, "case_id" uuid not null, "requested_at" timestamptz not null,
  "responded_at" timestamptz, "questions" text not null, "advice" text,
  constraint "early_advice_pkey" primary key ("id"));
create index "early_advice_case_id_idx" on "early_advice" ("case_id");
create table "special_measure" ("id" uuid not null, "case_id" uuid not null, "child_id" uuid not null,
  "kind" text not null, "applied" boolean not null, constraint "special_measure_kind_check" check ("kind" in
  ('SCREENS', 'LIVE_LINK', 'IN_PRIVATE', 'VIDEO_EVIDENCE_IN_CHIEF', 'PRE_RECORDED_CROSS_EXAMINATION',
  'INTERMEDIARY')), constraint "special_measure_pkey" primary key ("id"));
create index "special_measure_case_id_idx" on "special_measure" ("case_id");
create index "special_measure_child_id_idx" on "special_measure" ("child_id")`;

const down = `
drop table "special_measure", "early_advice"`;

export class AdviceAndMeasures1416200000087 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
