import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

const up = `
create table "child_protection_plan" ("id" uuid not null, "child_id" uuid not null, "conference_id" uuid not
  null, "started_on" date not null, "ended_on" date, "category" text not null, "latest_category" text,
  "other_la_plan" boolean, "last_seen_on" date, "last_seen_alone_on" date, constraint
  "child_protection_plan_category_check" check ("category" in ('NEGLECT', 'PHYSICAL', 'SEXUAL', 'EMOTIONAL',
  'MULTIPLE')), constraint "child_protection_plan_latest_category_check" check ("latest_category" in
  ('NEGLECT', 'PHYSICAL', 'SEXUAL', 'EMOTIONAL', 'MULTIPLE')), constraint "child_protection_plan_pkey"
  primary key ("id"));
create index "child_protection_plan_conference_id_idx" on "child_protection_plan" ("conference_id");
create index "child_protection_plan_child_id_started_on_idx" on "child_protection_plan" ("child_id",
  "started_on");
create table "conference_review" ("id" uuid not null, "plan_id" uuid not null, "due_on" date not null,
  "held_on" date, "quorate" boolean, constraint "conference_review_pkey" primary key ("id"));
create index "conference_review_plan_id_idx" on "conference_review" ("plan_id");
create table "child_in_need_plan" ("id" uuid not null, "reference" text not null, "invited_agencies" text
  array not null, "people" jsonb not null, "closed_at" timestamptz, "area" text not null, "started_on" date
  not null, "ended_on" date, "summary" text not null, constraint "child_in_need_plan_invited_agencies_check"
  check ("invited_agencies" <@ array['POLICE', 'SOCIAL_CARE', 'HEALTH', 'CPS']::text[]), constraint
  "child_in_need_plan_pkey" primary key ("id"));
create unique index "child_in_need_plan_reference_idx" on "child_in_need_plan" ("reference");
create table "child_in_need_plan_child" ("record_id" uuid not null, "child_id" uuid not null, constraint
  "child_in_need_plan_child_pkey" primary key ("record_id", "child_id"));
create index "child_in_need_plan_child_child_id_idx" on "child_in_need_plan_child" ("child_id");
create table "looked_after_status" ("id" uuid not null, "child_id" uuid not null, "current" boolean not
  null, "legal_status" text not null, "since" date not null, "ended_on" date, "iro_worker_id" uuid,
  "last_review_on" date, "review_count" integer not null, "initial_health_assessment_on" date, constraint
  "looked_after_status_legal_status_check" check ("legal_status" in ('C1', 'C2', 'E1', 'V2', 'V3', 'V4',
  'L1', 'L2', 'L3', 'J1', 'J2', 'J3')), constraint "looked_after_status_pkey" primary key ("id"));
create index "looked_after_status_child_id_since_idx" on "looked_after_status" ("child_id", "since");
create table "placement" ("id" uuid not null, "looked_after_id" uuid not null, "type" text not null,
  "provider" text not null, "valid_from" date not null, "valid_to" date, "postcode" text not null,
  "address_id" uuid, "distance_miles" double precision, "undisclosed" boolean not null, constraint
  "placement_type_check" check ("type" in ('K2', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'H5', 'P1', 'R5',
  'A3')), constraint "placement_pkey" primary key ("id"));
create index "placement_looked_after_id_idx" on "placement" ("looked_after_id");
create table "missing_episode" ("id" uuid not null, "child_id" uuid not null, "started_at" timestamptz not
  null, "ended_at" timestamptz, "type" text not null, "rhi_offered" boolean, "rhi_accepted" boolean,
  "needs_assessed_on" date, constraint "missing_episode_type_check" check ("type" in ('MISSING', 'AWAY')),
  constraint "missing_episode_pkey" primary key ("id"));
create index "missing_episode_child_id_started_at_idx" on "missing_episode" ("child_id", "started_at");
create table "return_home_interview" ("id" uuid not null, "child_id" uuid not null, "missing_episode_id"
  uuid not null, "returned_at" timestamptz not null, "offered" boolean not null, "accepted" boolean, "at"
  timestamptz, "by" text, "push_pull_factors" text array not null, "shared_with_police" boolean not null,
  "summary" text, constraint "return_home_interview_pkey" primary key ("id"));
create index "return_home_interview_missing_episode_id_idx" on "return_home_interview"
  ("missing_episode_id");
create index "return_home_interview_child_id_returned_at_idx" on "return_home_interview" ("child_id",
  "returned_at");
create table "lado_case" ("id" uuid not null, "reference" text not null, "invited_agencies" text array not
  null, "people" jsonb not null, "closed_at" timestamptz, "area" text not null, "received_at" timestamptz
  not null, "aware_at" timestamptz not null, "adult_role" text not null, "adult_person_id" uuid not null,
  "outcome" text, constraint "lado_case_invited_agencies_check" check ("invited_agencies" <@ array['POLICE',
  'SOCIAL_CARE', 'HEALTH', 'CPS']::text[]), constraint "lado_case_outcome_check" check ("outcome" in
  ('SUBSTANTIATED', 'UNSUBSTANTIATED', 'MALICIOUS', 'UNFOUNDED')), constraint "lado_case_pkey" primary key
  ("id"));
create unique index "lado_case_reference_idx" on "lado_case" ("reference");
create table "lado_case_child" ("record_id" uuid not null, "child_id" uuid not null, constraint
  "lado_case_child_pkey" primary key ("record_id", "child_id"));
create index "lado_case_child_child_id_idx" on "lado_case_child" ("child_id");
create table "early_help_episode" ("id" uuid not null, "child_id" uuid not null, "started_on" date not null,
  "ended_on" date, "service" text not null, "reason" text not null, constraint "early_help_episode_pkey"
  primary key ("id"));
create index "early_help_episode_child_id_started_on_idx" on "early_help_episode" ("child_id", "started_on");
create table "accommodation_response" ("id" uuid not null, "child_id" uuid not null, "request_id" uuid not
  null, "local_authority" text not null, "received_at" timestamptz not null, "decided_at" timestamptz,
  "decision" text, "reason" text, "bed_type" text, constraint "accommodation_response_decision_check" check
  ("decision" in ('PROVIDED', 'NO_BED', 'REFUSED', 'NO_REPLY')), constraint
  "accommodation_response_bed_type_check" check ("bed_type" in ('SECURE', 'NON_SECURE')), constraint
  "accommodation_response_pkey" primary key ("id"));
create index "accommodation_response_request_id_idx" on "accommodation_response" ("request_id");
create index "accommodation_response_child_id_received_at_idx" on "accommodation_response" ("child_id",
  "received_at")`;

const down = `
drop table "accommodation_response", "early_help_episode", "lado_case_child", "lado_case",
  "return_home_interview", "missing_episode", "placement", "looked_after_status",
  "child_in_need_plan_child", "child_in_need_plan", "conference_review", "child_protection_plan"`;

export class SocialCarePlansAndCare1416000000002 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
