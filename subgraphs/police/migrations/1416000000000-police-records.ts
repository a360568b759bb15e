import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

const up = `
create table "dataset" ("name" text not null, "as_of" timestamptz not null, "ruleset" text not null,
  constraint "dataset_ruleset_check" check ("ruleset" in ('WM_2014', 'EW_2026')),
  constraint "dataset_pkey" primary key ("name"));
create table "police_child" ("child_id" uuid not null, "nominal_id" text not null, "given_name" text,
  "family_name" text not null, "date_of_birth" date, "area" text not null,
  constraint "police_child_pkey" primary key ("child_id"));
create table "crime_report_child" ("record_id" uuid not null, "child_id" uuid not null,
  constraint "crime_report_child_pkey" primary key ("record_id", "child_id"));
create index "crime_report_child_child_id_idx" on "crime_report_child" ("child_id");
create table "crime_report" ("id" uuid not null, "crime_number" text not null,
  "recorded_at" timestamptz not null, "status" text not null, "ho_outcome" integer,
  "location_policy_area" text not null,
  constraint "crime_report_status_check" check ("status" in ('OPEN', 'AWAITING_CHARGING', 'CHARGED', 'NFA', 'OOCR', 'FILED')),
  constraint "crime_report_pkey" primary key ("id"));
create table "offence" ("id" uuid not null, "crime_id" uuid, "custody_record_id" uuid, "place" integer not null,
  "cjs_code" text not null, "title" text not null, "ho_classification" text, "category" text not null,
  "occurred_from" date, "occurred_to" date,
  constraint "offence_category_check" check ("category" in ('SUMMARY', 'EITHER_WAY', 'INDICTABLE')),
  constraint "offence_pkey" primary key ("id"));
create index "offence_crime_id_idx" on "offence" ("crime_id");
create index "offence_custody_record_id_idx" on "offence" ("custody_record_id")`;

const down = `drop table "offence", "crime_report", "crime_report_child", "police_child", "dataset"`;

export class PoliceRecords1416000000000 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
