import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

const up = `
create table "dataset" ("name" text not null, "as_of" timestamptz not null, "ruleset" text not null,
  constraint "dataset_ruleset_check" check ("ruleset" in ('WM_2014', 'EW_2026')),
  constraint "dataset_pkey" primary key ("name"));
create table "injury" ("id" uuid not null, "attendance_id" uuid not null, "place" integer not null,
  "kind" text not null, "site" text not null, "age_estimate" text, "fracture" boolean not null,
  constraint "injury_kind_check" check ("kind" in ('BRUISE', 'FRACTURE', 'BURN', 'LACERATION', 'ABRASION', 'HEAD_INJURY', 'OVERDOSE', 'SPRAIN')),
  constraint "injury_site_check" check ("site" in ('HEAD', 'FACE', 'TRUNK', 'BACK', 'ARM', 'LEG', 'HAND', 'FOOT', 'GENITAL', 'NONE')),
  constraint "injury_pkey" primary key ("id"));
create index "injury_attendance_id_idx" on "injury" ("attendance_id");
create table "unscheduled_attendance" ("id" uuid not null, "child_id" uuid not null,
  "at" timestamptz not null, "setting" text not null, "presenting_complaint" text not null,
  "explanation_consistent" text, "safeguarding_concern" boolean, "cp_is_viewed" boolean,
  constraint "unscheduled_attendance_setting_check" check ("setting" in ('EMERGENCY_DEPARTMENT', 'MINOR_INJURIES', 'WALK_IN', 'OUT_OF_HOURS_GP', 'PAEDIATRIC_ASSESSMENT_UNIT')),
  constraint "unscheduled_attendance_explanation_consistent_check" check ("explanation_consistent" in ('YES', 'NO', 'NOT_RECORDED')),
  constraint "unscheduled_attendance_pkey" primary key ("id"));
create index "unscheduled_attendance_child_id_at_idx" on "unscheduled_attendance" ("child_id", "at");
create table "camhs_referral" ("id" uuid not null, "child_id" uuid not null,
  "recorded_by_role" text not null, "referred_at" timestamptz not null, "status" text not null,
  "risk_summary" text, "therapy_notes" text,
  constraint "camhs_referral_status_check" check ("status" in ('REFERRED', 'WAITING', 'IN_TREATMENT', 'DISCHARGED', 'DECLINED')),
  constraint "camhs_referral_pkey" primary key ("id"));
create index "camhs_referral_child_id_referred_at_idx" on "camhs_referral" ("child_id", "referred_at");
create table "health_child" ("child_id" uuid not null, "given_name" text, "family_name" text not null,
  "date_of_birth" date, "expected_date_of_birth" date, "area" text not null, "nhs_number" text,
  "nhs_number_verified" boolean not null, "gp_practice" text, "gp_registered_on" date,
  constraint "health_child_pkey" primary key ("child_id"));
create table "cp_is_alert" ("id" uuid not null, "child_id" uuid not null, "kind" text not null,
  "la" text not null, "contact" text not null, "started_on" date not null, "ended_on" date,
  constraint "cp_is_alert_kind_check" check ("kind" in ('CP_PLAN', 'LOOKED_AFTER', 'UNBORN_CP_PLAN')),
  constraint "cp_is_alert_pkey" primary key ("id"));
create index "cp_is_alert_child_id_started_on_idx" on "cp_is_alert" ("child_id", "started_on");
create table "child_protection_medical" ("id" uuid not null, "child_id" uuid not null,
  "requested_at" timestamptz not null, "attended_at" timestamptz, "report_at" timestamptz,
  "clinician_grade" text, "findings" text, "opinion" text, "body_map" text,
  "report_served_as_exhibit" boolean not null, "photo_consent" boolean,
  constraint "child_protection_medical_opinion_check" check ("opinion" in ('DIAGNOSTIC_OF_ABUSE', 'LIKELY_INFLICTED', 'INDETERMINATE', 'LIKELY_ACCIDENTAL')),
  constraint "child_protection_medical_pkey" primary key ("id"));
create index "child_protection_medical_child_id_requested_at_idx" on "child_protection_medical" ("child_id", "requested_at");
create table "lac_health_assessment" ("id" uuid not null, "child_id" uuid not null,
  "recorded_at" timestamptz not null, "kind" text not null, "due_from" date not null, "at" timestamptz,
  constraint "lac_health_assessment_kind_check" check ("kind" in ('INITIAL', 'REVIEW')),
  constraint "lac_health_assessment_pkey" primary key ("id"));
create index "lac_health_assessment_child_id_recorded_at_idx" on "lac_health_assessment" ("child_id", "recorded_at");
create table "missed_appointment" ("id" uuid not null, "child_id" uuid not null, "at" timestamptz not null,
  "service" text not null, "consecutive" integer not null,
  constraint "missed_appointment_pkey" primary key ("id"));
create index "missed_appointment_child_id_at_idx" on "missed_appointment" ("child_id", "at");
create table "health_safeguarding_contact" ("id" uuid not null, "child_id" uuid not null,
  "at" timestamptz not null, "role" text not null, "theme" text not null, "action" text not null,
  "shared_with" text[] not null,
  constraint "health_safeguarding_contact_shared_with_check" check ("shared_with" <@ array['POLICE', 'SOCIAL_CARE', 'HEALTH', 'CPS']::text[]),
  constraint "health_safeguarding_contact_pkey" primary key ("id"));
create index "health_safeguarding_contact_child_id_at_idx" on "health_safeguarding_contact" ("child_id", "at");
create table "fgm_report" ("id" uuid not null, "child_id" uuid not null, "recorded_by_role" text not null,
  "disclosed_at" timestamptz not null, "reported_to_police_at" timestamptz,
  constraint "fgm_report_pkey" primary key ("id"));
create index "fgm_report_child_id_disclosed_at_idx" on "fgm_report" ("child_id", "disclosed_at");
create table "sarc_attendance" ("id" uuid not null, "child_id" uuid not null,
  "recorded_by_role" text not null, "at" timestamptz not null, "route" text not null,
  "forensic_samples" boolean not null, "follow_up" text not null,
  constraint "sarc_attendance_route_check" check ("route" in ('POLICE', 'SELF', 'SOCIAL_CARE', 'GP')),
  constraint "sarc_attendance_pkey" primary key ("id"));
create index "sarc_attendance_child_id_at_idx" on "sarc_attendance" ("child_id", "at");
create table "sexual_health_contact" ("id" uuid not null, "child_id" uuid not null,
  "recorded_by_role" text not null, "at" timestamptz not null, "service" text not null,
  "concern_of_exploitation" boolean not null, "gillick_assessed" boolean not null, "detail" text not null,
  constraint "sexual_health_contact_pkey" primary key ("id"));
create index "sexual_health_contact_child_id_at_idx" on "sexual_health_contact" ("child_id", "at")`;

const down = `drop table
  "dataset", "injury", "unscheduled_attendance", "camhs_referral", "health_child", "cp_is_alert",
  "child_protection_medical", "lac_health_assessment", "missed_appointment",
  "health_safeguarding_contact", "fgm_report", "sarc_attendance", "sexual_health_contact"`;

export class HealthRecords1416000000000 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
