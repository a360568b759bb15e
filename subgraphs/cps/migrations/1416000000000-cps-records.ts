import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

const up = `
create table "dataset" ("name" text not null, "as_of" timestamptz not null, "ruleset" text not null,
  constraint "dataset_ruleset_check" check ("ruleset" in ('WM_2014', 'EW_2026')),
  constraint "dataset_pkey" primary key ("name"));
create table "case_suspect" ("id" uuid not null, "case_id" uuid not null, "place" integer not null,
  "person_id" uuid not null, "bail_status" text not null, "bail_expires" timestamptz,
  constraint "case_suspect_bail_status_check" check ("bail_status" in ('NONE', 'CONDITIONAL', 'UNCONDITIONAL', 'RUI', 'IN_CUSTODY', 'CHARGED')),
  constraint "case_suspect_pkey" primary key ("id"));
create index "case_suspect_case_id_idx" on "case_suspect" ("case_id");
create table "charging_case" ("id" uuid not null, "urn" text not null, "investigation_id" uuid not null,
  "area" text not null, "local_authority" text not null, "rasso" boolean not null, "triage" text not null,
  "status" text not null, "next_action" text not null, "first_reported_at" timestamptz not null,
  "invited_agencies" text[] not null, "people" jsonb not null, "closed_at" timestamptz,
  constraint "charging_case_triage_check" check ("triage" in ('RED', 'GREEN', 'GREEN_PRIORITY')),
  constraint "charging_case_status_check" check ("status" in ('AWAITING_POLICE', 'AWAITING_CPS', 'ADVISED_ACTION_PLAN', 'CHARGED', 'NFA', 'OOCR')),
  constraint "charging_case_next_action_check" check ("next_action" in ('CPS_REVIEW', 'POLICE_SUBMIT', 'POLICE_RETURN_ACTION_PLAN', 'POLICE_CHARGE', 'NONE')),
  constraint "charging_case_invited_agencies_check" check ("invited_agencies" <@ array['POLICE', 'SOCIAL_CARE', 'HEALTH', 'CPS']::text[]),
  constraint "charging_case_pkey" primary key ("id"));
create unique index "charging_case_urn_idx" on "charging_case" ("urn");
create index "charging_case_status_first_reported_at_id_idx" on "charging_case" ("status", "first_reported_at", "id");
create table "cps_person" ("id" uuid not null, "role" text not null, "given_name" text not null,
  "family_name" text not null,
  constraint "cps_person_role_check" check ("role" in ('MOTHER', 'FATHER', 'STEP_PARENT', 'GRANDPARENT', 'AUNT_OR_UNCLE', 'SIBLING', 'FOSTER_CARER', 'PARTNER', 'FRIEND', 'TEACHER', 'CARE_WORKER', 'SUSPECT', 'VICTIM', 'OFFENDER', 'OTHER')),
  constraint "cps_person_pkey" primary key ("id"));
create table "proposed_charge" ("id" uuid not null, "suspect_id" uuid, "decision_id" uuid,
  "place" integer not null, "cjs_code" text not null, "particulars" text, "status" text not null,
  constraint "proposed_charge_status_check" check ("status" in ('PROPOSED', 'AUTHORISED', 'REFUSED')),
  constraint "proposed_charge_pkey" primary key ("id"));
create index "proposed_charge_suspect_id_idx" on "proposed_charge" ("suspect_id");
create index "proposed_charge_decision_id_idx" on "proposed_charge" ("decision_id");
create table "charging_case_child" ("record_id" uuid not null, "child_id" uuid not null,
  "role" text not null,
  constraint "charging_case_child_role_check" check ("role" in ('VICTIM', 'WITNESS', 'SUSPECT')),
  constraint "charging_case_child_pkey" primary key ("record_id", "child_id"));
create index "charging_case_child_child_id_idx" on "charging_case_child" ("child_id");
create table "action_plan_item" ("id" uuid not null, "plan_id" uuid not null, "place" integer not null,
  "category" text not null, "description" text not null, "status" text not null, "due_by" date,
  "rationale" text not null,
  constraint "action_plan_item_category_check" check ("category" in ('FORENSIC', 'DIGITAL', 'MEDICAL', 'WITNESS', 'DISCLOSURE', 'INTERVIEW', 'OTHER')),
  constraint "action_plan_item_status_check" check ("status" in ('OPEN', 'DONE', 'NOT_POSSIBLE')),
  constraint "action_plan_item_pkey" primary key ("id"));
create index "action_plan_item_plan_id_idx" on "action_plan_item" ("plan_id");
create table "action_plan" ("id" uuid not null, "decision_id" uuid not null,
  "issued_at" timestamptz not null, "return_by" date not null, "returned_at" timestamptz,
  constraint "action_plan_pkey" primary key ("id"));
create unique index "action_plan_decision_id_idx" on "action_plan" ("decision_id");
create table "charging_decision" ("id" uuid not null, "request_id" uuid not null,
  "at" timestamptz not null, "by_role" text not null, "test" text, "result" text not null,
  "reasons" text not null,
  constraint "charging_decision_test_check" check ("test" in ('FULL_CODE', 'THRESHOLD')),
  constraint "charging_decision_result_check" check ("result" in ('CHARGE', 'NFA_EVIDENTIAL', 'NFA_PUBLIC_INTEREST', 'OOCR', 'ACTION_PLAN', 'REJECTED')),
  constraint "charging_decision_pkey" primary key ("id"));
create unique index "charging_decision_request_id_idx" on "charging_decision" ("request_id");
create table "charging_request" ("id" uuid not null, "case_id" uuid not null, "kind" text not null,
  "submitted_at" timestamptz not null, "mg3" text not null, "test_sought" text not null,
  "rejected_at" timestamptz, "rejection_reason" text, "resubmission_number" integer not null,
  constraint "charging_request_kind_check" check ("kind" in ('EARLY_ADVICE', 'CHARGING', 'RESUBMISSION', 'APPEAL_VRR')),
  constraint "charging_request_test_sought_check" check ("test_sought" in ('FULL_CODE', 'THRESHOLD')),
  constraint "charging_request_pkey" primary key ("id"));
create index "charging_request_case_id_submitted_at_idx" on "charging_request" ("case_id", "submitted_at");
create table "cps_child" ("child_id" uuid not null, "cps_person_id" text not null, "given_name" text,
  "family_name" text not null, "date_of_birth" date, "area" text not null,
  constraint "cps_child_pkey" primary key ("child_id"))`;

const down = `drop table
  "dataset", "case_suspect", "charging_case", "cps_person", "proposed_charge",
  "charging_case_child", "action_plan_item", "action_plan", "charging_decision",
  "charging_request", "cps_child"`;

export class CpsRecords1416000000000 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
