import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

const up = `
create table "contact" ("id" uuid not null, "child_id" uuid not null, "received_at" timestamptz not null,
  "source" text not null, "outcome" text, constraint "contact_source_check" check ("source" in ('POLICE',
  'SCHOOL', 'HEALTH', 'FAMILY', 'SELF', 'LA_SERVICES', 'HOUSING', 'ANONYMOUS', 'OTHER')), constraint
  "contact_outcome_check" check ("outcome" in ('REFERRAL', 'EARLY_HELP', 'SIGNPOST', 'NFA')), constraint
  "contact_pkey" primary key ("id"));
create index "contact_child_id_received_at_idx" on "contact" ("child_id", "received_at");
create table "referral" ("id" uuid not null, "child_id" uuid not null, "area" text not null, "received_at"
  timestamptz not null, "source" text not null, "primary_need" text, "decision" text, "decided_at"
  timestamptz, "nfa" boolean, "repeat_within_12m" boolean not null, "police_referral_id" uuid, "narrative"
  text, constraint "referral_source_check" check ("source" in ('POLICE', 'SCHOOL', 'HEALTH', 'FAMILY',
  'SELF', 'LA_SERVICES', 'HOUSING', 'ANONYMOUS', 'OTHER')), constraint "referral_primary_need_check" check
  ("primary_need" in ('N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8', 'N9', 'N0')), constraint
  "referral_decision_check" check ("decision" in ('STRATEGY_DISCUSSION', 'ASSESSMENT', 'EARLY_HELP',
  'SIGNPOST', 'NFA', 'LAC_PROCEEDINGS')), constraint "referral_pkey" primary key ("id"));
create index "referral_child_id_received_at_idx" on "referral" ("child_id", "received_at");
create table "child_and_family_assessment" ("id" uuid not null, "child_id" uuid not null, "referral_id" uuid
  not null, "started_at" timestamptz not null, "authorised_at" timestamptz, "child_seen" boolean,
  "child_seen_alone" boolean, "factors" text array not null, "analysis" text, "outcome" text array not null,
  "voice_of_child_recorded" boolean not null, constraint "child_and_family_assessment_outcome_check" check
  ("outcome" <@ array['S47', 'CIN_PLAN', 'EARLY_HELP', 'LAC', 'NFA']::text[]), constraint
  "child_and_family_assessment_pkey" primary key ("id"));
create index "child_and_family_assessment_child_id_started_at_idx" on "child_and_family_assessment"
  ("child_id", "started_at");
create table "strategy_discussion" ("id" uuid not null, "reference" text not null, "invited_agencies" text
  array not null, "people" jsonb not null, "closed_at" timestamptz, "area" text not null, "held_at"
  timestamptz not null, "quorate" boolean not null, "decision" text, "plan_recorded" boolean not null,
  "no_plan_reason" text, "s47_initiated" boolean not null, constraint
  "strategy_discussion_invited_agencies_check" check ("invited_agencies" <@ array['POLICE', 'SOCIAL_CARE',
  'HEALTH', 'CPS']::text[]), constraint "strategy_discussion_decision_check" check ("decision" in
  ('JOINT_S47', 'SINGLE_AGENCY_S47', 'S17_ASSESSMENT', 'NFA', 'RECONVENE')), constraint
  "strategy_discussion_pkey" primary key ("id"));
create unique index "strategy_discussion_reference_idx" on "strategy_discussion" ("reference");
create table "strategy_discussion_child" ("record_id" uuid not null, "child_id" uuid not null, constraint
  "strategy_discussion_child_pkey" primary key ("record_id", "child_id"));
create index "strategy_discussion_child_child_id_idx" on "strategy_discussion_child" ("child_id");
create table "strategy_discussion_referral" ("record_id" uuid not null, "referral_id" uuid not null,
  constraint "strategy_discussion_referral_pkey" primary key ("record_id", "referral_id"));
create index "strategy_discussion_referral_referral_id_idx" on "strategy_discussion_referral"
  ("referral_id");
create table "agency_attendance" ("id" uuid not null, "meeting_id" uuid not null, "place" integer not null,
  "agency" text not null, "role" text, "attended" boolean not null, "apology" boolean not null,
  "report_received" boolean not null, constraint "agency_attendance_agency_check" check ("agency" in
  ('POLICE', 'SOCIAL_CARE', 'HEALTH', 'CPS')), constraint "agency_attendance_role_check" check ("role" in
  ('MASH_PRACTITIONER', 'HAU_ASSESSOR', 'RESPONSE_OFFICER', 'PVP_INVESTIGATOR', 'SUPERVISOR_SERGEANT',
  'SUPERVISOR_INSPECTOR', 'CUSTODY_OFFICER', 'MISSING_COORDINATOR', 'CSE_TEAM', 'OFFENDER_MANAGER',
  'INTELLIGENCE_OFFICER', 'DIGITAL_FORENSICS', 'SOCIAL_WORKER', 'TEAM_MANAGER', 'EDT_SOCIAL_WORKER', 'IRO',
  'CP_CHAIR', 'LADO', 'NAMED_NURSE', 'NAMED_DOCTOR', 'PAEDIATRICIAN', 'ED_CLINICIAN', 'HEALTH_VISITOR',
  'SCHOOL_NURSE', 'CAMHS', 'SEXUAL_HEALTH', 'RASSO_PROSECUTOR', 'PROSECUTOR', 'CPS_PARALEGAL',
  'CPS_MANAGER', 'SYSTEM_SUBSCRIBER', 'IG_AUDITOR', 'LINKAGE_STEWARD', 'DEVELOPER')), constraint
  "agency_attendance_pkey" primary key ("id"));
create index "agency_attendance_meeting_id_idx" on "agency_attendance" ("meeting_id");
create table "discussion_action" ("id" uuid not null, "meeting_id" uuid not null, "place" integer not null,
  "owner" text not null, "description" text not null, "due_on" date, "completed_at" timestamptz, constraint
  "discussion_action_owner_check" check ("owner" in ('POLICE', 'SOCIAL_CARE', 'HEALTH', 'CPS')), constraint
  "discussion_action_pkey" primary key ("id"));
create index "discussion_action_meeting_id_idx" on "discussion_action" ("meeting_id");
create table "section47_enquiry" ("id" uuid not null, "child_id" uuid not null, "strategy_discussion_id"
  uuid not null, "started_on" date not null, "joint" boolean not null, "ended_on" date, "outcome" text,
  "medical_considered" text not null, constraint "section47_enquiry_outcome_check" check ("outcome" in
  ('ICPC', 'CIN', 'NFA_CONCERN_NOT_SUBSTANTIATED', 'NFA', 'LEGAL')), constraint
  "section47_enquiry_medical_considered_check" check ("medical_considered" in ('CONSIDERED_AND_DONE',
  'CONSIDERED_NOT_NEEDED', 'NOT_RECORDED')), constraint "section47_enquiry_pkey" primary key ("id"));
create index "section47_enquiry_strategy_discussion_id_idx" on "section47_enquiry"
  ("strategy_discussion_id");
create index "section47_enquiry_child_id_started_on_idx" on "section47_enquiry" ("child_id", "started_on");
create table "initial_child_protection_conference" ("id" uuid not null, "area" text not null, "target_date"
  date not null, "held_on" date, "outcome" text, "child_participation" text, constraint
  "initial_child_protection_conference_outcome_check" check ("outcome" in ('PLAN', 'CIN', 'NO_PLAN')),
  constraint "initial_child_protection_conference_child_participation_check" check ("child_participation" in
  ('PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7')), constraint
  "initial_child_protection_conference_pkey" primary key ("id"));
create table "conference_child" ("record_id" uuid not null, "child_id" uuid not null, constraint
  "conference_child_pkey" primary key ("record_id", "child_id"));
create index "conference_child_child_id_idx" on "conference_child" ("child_id");
create table "conference_enquiry" ("record_id" uuid not null, "enquiry_id" uuid not null, constraint
  "conference_enquiry_pkey" primary key ("record_id", "enquiry_id"));
create index "conference_enquiry_enquiry_id_idx" on "conference_enquiry" ("enquiry_id")`;

const down = `
drop table "conference_enquiry", "conference_child", "initial_child_protection_conference",
  "section47_enquiry", "discussion_action", "agency_attendance", "strategy_discussion_referral",
  "strategy_discussion_child", "strategy_discussion", "child_and_family_assessment", "referral",
  "contact"`;

export class SocialCareStatutoryProcess1416000000001 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
