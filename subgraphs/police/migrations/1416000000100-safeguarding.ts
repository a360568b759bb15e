import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

const up = `
create table "police_person" ("id" uuid not null, "role" text not null, "given_name" text not null,
  "family_name" text not null, "date_of_birth" date, "occupation" text,
  constraint "police_person_role_check" check ("role" in ('MOTHER', 'FATHER', 'STEP_PARENT', 'GRANDPARENT', 'AUNT_OR_UNCLE', 'SIBLING', 'FOSTER_CARER', 'PARTNER', 'FRIEND', 'TEACHER', 'CARE_WORKER', 'SUSPECT', 'VICTIM', 'OFFENDER', 'OTHER')),
  constraint "police_person_pkey" primary key ("id"));
create table "cse_profile" ("id" uuid not null, "child_id" uuid not null,
  "on_problem_profile" boolean not null, "profile_month" text, "risk_grade" text not null, "tool_date" date,
  "flagged_on_system" boolean not null, "vehicles_phones_of_interest" text array not null,
  constraint "cse_profile_risk_grade_check" check ("risk_grade" in ('SIGNIFICANT', 'MODERATE', 'EMERGING', 'NO_CURRENT_RISK')),
  constraint "cse_profile_pkey" primary key ("id"));
create unique index "cse_profile_child_id_idx" on "cse_profile" ("child_id");
create table "risk_management_action" ("id" uuid not null, "plan_id" uuid not null, "place" integer not null,
  "owner" text not null, "description" text not null, "due_on" date, "completed_at" timestamptz,
  constraint "risk_management_action_owner_check" check ("owner" in ('POLICE', 'SOCIAL_CARE', 'HEALTH', 'CPS')),
  constraint "risk_management_action_pkey" primary key ("id"));
create index "risk_management_action_plan_id_idx" on "risk_management_action" ("plan_id");
create table "risk_management_plan" ("id" uuid not null, "cse_profile_id" uuid not null,
  "owner" text not null, "agreed_on" date not null, "next_review_on" date,
  "child_view_recorded" boolean not null, "child_agreed" boolean,
  constraint "risk_management_plan_owner_check" check ("owner" in ('POLICE', 'SOCIAL_CARE', 'HEALTH', 'CPS')),
  constraint "risk_management_plan_pkey" primary key ("id"));
create unique index "risk_management_plan_cse_profile_id_idx" on "risk_management_plan" ("cse_profile_id");
create table "unit" ("id" uuid not null, "name" text not null, "kind" text not null,
  "areas" text array not null, "established_on" date,
  constraint "unit_kind_check" check ("kind" in ('MASH', 'HAU', 'VULNERABILITY_HUB', 'CPU', 'HTCU', 'MISSING', 'CSE_TEAM')),
  constraint "unit_pkey" primary key ("id"));
create table "harm_assessment_child" ("record_id" uuid not null, "child_id" uuid not null,
  constraint "harm_assessment_child_pkey" primary key ("record_id", "child_id"));
create index "harm_assessment_child_child_id_idx" on "harm_assessment_child" ("child_id");
create table "harm_assessment" ("id" uuid not null, "unit_id" uuid not null, "area" text not null,
  "received_at" timestamptz not null, "source" text not null, "incident_id" uuid,
  "initial_grade" text not null, "grader" text, "secondary_assessed_at" timestamptz, "final_grade" text,
  "regraded_by_whom" text, "child_linked" boolean not null, "shared_with" text array not null,
  constraint "harm_assessment_source_check" check ("source" in ('DOMESTIC_ABUSE_INCIDENT', 'CHILD_CONCERN', 'VULNERABLE_ADULT', 'HATE_CRIME')),
  constraint "harm_assessment_initial_grade_check" check ("initial_grade" in ('HIGH', 'MEDIUM', 'STANDARD')),
  constraint "harm_assessment_grader_check" check ("grader" in ('RESPONSE_OFFICER', 'SPECIALIST', 'SUPERVISOR')),
  constraint "harm_assessment_final_grade_check" check ("final_grade" in ('HIGH', 'MEDIUM', 'STANDARD')),
  constraint "harm_assessment_shared_with_check" check ("shared_with" <@ array['POLICE', 'SOCIAL_CARE', 'HEALTH', 'CPS']::text[]),
  constraint "harm_assessment_pkey" primary key ("id"));
create index "harm_assessment_unit_id_idx" on "harm_assessment" ("unit_id");
create index "harm_assessment_received_at_idx" on "harm_assessment" ("received_at");
create index "harm_assessment_incident_id_idx" on "harm_assessment" ("incident_id");
create table "domestic_abuse_incident" ("id" uuid not null, "incident_id" uuid not null,
  "dash_grade" text not null, "dash_score" integer, "children_in_household" integer not null,
  "child_exposed" boolean not null, "history" integer not null, "victim_person_id" uuid not null,
  "perpetrator_person_id" uuid not null, "flag" text not null, "reappraised_at" timestamptz,
  constraint "domestic_abuse_incident_dash_grade_check" check ("dash_grade" in ('HIGH', 'MEDIUM', 'STANDARD')),
  constraint "domestic_abuse_incident_flag_check" check ("flag" in ('DOMESTIC_ABUSE', 'HARASSMENT', 'STALKING', 'HONOUR_BASED')),
  constraint "domestic_abuse_incident_pkey" primary key ("id"));
create unique index "domestic_abuse_incident_incident_id_idx" on "domestic_abuse_incident" ("incident_id");
create table "police_incident" ("id" uuid not null, "log_number" text not null,
  "opened_at" timestamptz not null, "category" text not null, "grading" text not null, "area" text not null,
  "child_present" boolean not null, "child_concern_screened" boolean not null, "screened_by" text,
  "summary" text not null,
  constraint "police_incident_category_check" check ("category" in ('CONCERN_FOR_SAFETY', 'DOMESTIC_ABUSE', 'SEXUAL_OFFENCE', 'ASSAULT', 'MISSING_PERSON', 'NEGLECT', 'HARASSMENT', 'ANTI_SOCIAL_BEHAVIOUR', 'CRIMINAL_DAMAGE', 'ONLINE_ABUSE', 'CHILD_BEHAVIOUR_AT_HOME', 'RADICALISATION_CONCERN', 'MENTAL_HEALTH')),
  constraint "police_incident_grading_check" check ("grading" in ('EMERGENCY', 'PRIORITY', 'SCHEDULED', 'RESOLUTION_WITHOUT_DEPLOYMENT')),
  constraint "police_incident_pkey" primary key ("id"));
create table "domestic_abuse_flag_change" ("id" uuid not null, "domestic_abuse_incident_id" uuid not null,
  "at" timestamptz not null, "from" text not null, "to" text not null, "by_role" text not null, "reason" text,
  constraint "domestic_abuse_flag_change_from_check" check ("from" in ('DOMESTIC_ABUSE', 'HARASSMENT', 'STALKING', 'HONOUR_BASED')),
  constraint "domestic_abuse_flag_change_to_check" check ("to" in ('DOMESTIC_ABUSE', 'HARASSMENT', 'STALKING', 'HONOUR_BASED')),
  constraint "domestic_abuse_flag_change_pkey" primary key ("id"));
create index "domestic_abuse_flag_change_domestic_abuse_incident_id_idx" on "domestic_abuse_flag_change" ("domestic_abuse_incident_id");
create table "police_incident_child" ("record_id" uuid not null, "child_id" uuid not null,
  constraint "police_incident_child_pkey" primary key ("record_id", "child_id"));
create index "police_incident_child_child_id_idx" on "police_incident_child" ("child_id");
create table "intelligence_item_child" ("record_id" uuid not null, "child_id" uuid not null,
  constraint "intelligence_item_child_pkey" primary key ("record_id", "child_id"));
create index "intelligence_item_child_child_id_idx" on "intelligence_item_child" ("child_id");
create table "intelligence_item" ("id" uuid not null, "reported_at" timestamptz not null,
  "source" integer not null, "assessment" text not null, "handling" text not null, "sanitised_text" text,
  "raw_text" text not null, "released_to" text array not null,
  constraint "intelligence_item_assessment_check" check ("assessment" in ('A', 'B', 'C', 'D', 'E')),
  constraint "intelligence_item_handling_check" check ("handling" in ('P', 'C')),
  constraint "intelligence_item_released_to_check" check ("released_to" <@ array['POLICE', 'SOCIAL_CARE', 'HEALTH', 'CPS']::text[]),
  constraint "intelligence_item_pkey" primary key ("id"));
create table "child_interview" ("id" uuid not null, "child_id" uuid not null,
  "investigation_id" uuid not null, "at" timestamptz not null, "kind" text not null, "by" text not null,
  "intermediary" boolean, "interpreter" boolean, "venue" text not null, "account_number" integer not null,
  "initial_account_taken" boolean not null, "is_retraction" boolean not null, "summary" text,
  "family_wishes" text,
  constraint "child_interview_kind_check" check ("kind" in ('FIRST_ACCOUNT', 'ABE', 'WITNESS_STATEMENT', 'SUSPECT_INTERVIEW')),
  constraint "child_interview_by_check" check ("by" in ('SPECIALIST', 'RESPONSE_OFFICER', 'SOCIAL_WORKER', 'JOINT')),
  constraint "child_interview_venue_check" check ("venue" in ('HOME', 'SCHOOL', 'INTERVIEW_SUITE', 'POLICE_STATION', 'HOSPITAL', 'SARC')),
  constraint "child_interview_pkey" primary key ("id"));
create index "child_interview_investigation_id_idx" on "child_interview" ("investigation_id");
create index "child_interview_child_id_at_idx" on "child_interview" ("child_id", "at");
create table "missing_case_child" ("record_id" uuid not null, "child_id" uuid not null,
  constraint "missing_case_child_pkey" primary key ("record_id", "child_id"));
create index "missing_case_child_child_id_idx" on "missing_case_child" ("child_id");
create table "missing_case" ("id" uuid not null, "reference" text not null, "opened_at" timestamptz not null,
  "closed_at" timestamptz, "invited_agencies" text array not null, "people" jsonb not null,
  constraint "missing_case_invited_agencies_check" check ("invited_agencies" <@ array['POLICE', 'SOCIAL_CARE', 'HEALTH', 'CPS']::text[]),
  constraint "missing_case_pkey" primary key ("id"));
create unique index "missing_case_reference_idx" on "missing_case" ("reference");
create table "missing_episode" ("id" uuid not null, "child_id" uuid not null,
  "reported_at" timestamptz not null, "found_at" timestamptz, "grade" text not null,
  "missing_from" text not null, "found_location_type" text, "found_with_persons_of_concern" boolean,
  "safe_and_well_check_at" timestamptz, "return_home_interview_id" uuid,
  "return_home_interview_at" timestamptz, "police_enquiries_after_return" text,
  "exploitation_markers" text array not null, "repeat_count90d" integer not null, "missing_case_id" uuid,
  constraint "missing_episode_grade_check" check ("grade" in ('NO_APPARENT_RISK', 'ABSENT', 'LOW', 'MEDIUM', 'HIGH')),
  constraint "missing_episode_missing_from_check" check ("missing_from" in ('HOME', 'CHILDRENS_HOME', 'FOSTER_CARE', 'SCHOOL', 'OTHER')),
  constraint "missing_episode_found_location_type_check" check ("found_location_type" in ('HOME', 'FRIENDS_ADDRESS', 'ADDRESS_OF_CONCERN', 'RAILWAY_STATION', 'PUBLIC_PLACE', 'HOSPITAL', 'POLICE_STATION')),
  constraint "missing_episode_police_enquiries_after_return_check" check ("police_enquiries_after_return" in ('GOOD', 'SUPERFICIAL', 'NONE')),
  constraint "missing_episode_exploitation_markers_check" check ("exploitation_markers" <@ array['OLDER_ASSOCIATES', 'UNEXPLAINED_GIFTS', 'SECOND_PHONE', 'VEHICLES', 'SUBSTANCES', 'SEXUAL_HEALTH', 'ADDRESS_OF_CONCERN']::text[]),
  constraint "missing_episode_pkey" primary key ("id"));
create index "missing_episode_missing_case_id_idx" on "missing_episode" ("missing_case_id");
create index "missing_episode_child_id_reported_at_idx" on "missing_episode" ("child_id", "reported_at");
create table "police_protection" ("id" uuid not null, "child_id" uuid not null,
  "taken_at" timestamptz not null, "initiating_officer" text not null, "designated_officer" text,
  "grounds" text not null, "place" text not null, "station_night_hours" integer, "la_informed_at" timestamptz,
  "child_informed" boolean, "ended_at" timestamptz, "outcome" text, "follow_up_recorded_at" timestamptz,
  constraint "police_protection_place_check" check ("place" in ('POLICE_STATION', 'FOSTER_CARE', 'CHILDRENS_HOME', 'HOSPITAL', 'RELATIVE')),
  constraint "police_protection_outcome_check" check ("outcome" in ('RETURNED_HOME', 'LA_ACCOMMODATION', 'EPO', 'RELATIVE')),
  constraint "police_protection_pkey" primary key ("id"));
create index "police_protection_child_id_taken_at_idx" on "police_protection" ("child_id", "taken_at");
create table "police_referral_child" ("record_id" uuid not null, "child_id" uuid not null,
  constraint "police_referral_child_pkey" primary key ("record_id", "child_id"));
create index "police_referral_child_child_id_idx" on "police_referral_child" ("child_id");
create table "police_referral" ("id" uuid not null, "kind" text not null, "local_authority" text not null,
  "submitted_at" timestamptz not null, "urgency" text not null, "reason" text not null,
  "narrative" text not null, "risk_grade" text not null, "consent_sought" text not null,
  "acknowledged_at" timestamptz, "decision" text,
  constraint "police_referral_kind_check" check ("kind" in ('CHILD_CONCERN', 'DOMESTIC_ABUSE', 'MISSING', 'EXPLOITATION', 'CRIME', 'PREVENT')),
  constraint "police_referral_urgency_check" check ("urgency" in ('IMMEDIATE', 'SAME_DAY', 'ROUTINE')),
  constraint "police_referral_reason_check" check ("reason" in ('NEGLECT', 'PHYSICAL_ABUSE', 'SEXUAL_ABUSE', 'EMOTIONAL_ABUSE', 'DOMESTIC_ABUSE', 'EXPLOITATION', 'MISSING', 'CHILD_BEHAVIOUR', 'RADICALISATION', 'OTHER')),
  constraint "police_referral_risk_grade_check" check ("risk_grade" in ('HIGH', 'MEDIUM', 'STANDARD')),
  constraint "police_referral_consent_sought_check" check ("consent_sought" in ('GIVEN', 'REFUSED', 'NOT_SOUGHT', 'NOT_RECORDED')),
  constraint "police_referral_decision_check" check ("decision" in ('STRATEGY_DISCUSSION', 'ASSESSMENT', 'EARLY_HELP', 'SIGNPOST', 'NFA', 'LAC_PROCEEDINGS')),
  constraint "police_referral_pkey" primary key ("id"));
create table "warning_flag" ("id" uuid not null, "child_id" uuid not null, "kind" text not null,
  "set_at" timestamptz not null, "cleared_at" timestamptz, "set_by" text not null, "reason" text,
  "systems_flagged" text array not null, "changed_from" text,
  constraint "warning_flag_kind_check" check ("kind" in ('CSE', 'CCE', 'DOMESTIC_ABUSE', 'HARASSMENT', 'MISSING', 'CHILD_PROTECTION_PLAN', 'LOOKED_AFTER', 'RADICALISATION')),
  constraint "warning_flag_changed_from_check" check ("changed_from" in ('CSE', 'CCE', 'DOMESTIC_ABUSE', 'HARASSMENT', 'MISSING', 'CHILD_PROTECTION_PLAN', 'LOOKED_AFTER', 'RADICALISATION')),
  constraint "warning_flag_pkey" primary key ("id"));
create index "warning_flag_child_id_set_at_idx" on "warning_flag" ("child_id", "set_at");
alter table "police_child" add "other_names" text,
  add "sex" text not null,
  add "ethnicity" text,
  add "postcode" text,
  add "pnc_id" text,
  add "cro_number" text,
  add "is_restricted" boolean not null,
  add constraint "police_child_sex_check" check ("sex" in ('FEMALE', 'MALE', 'UNKNOWN'))`;

const down = `
drop table "police_person", "cse_profile", "risk_management_action",
  "risk_management_plan", "unit", "harm_assessment_child", "harm_assessment",
  "domestic_abuse_incident", "police_incident", "domestic_abuse_flag_change",
  "police_incident_child", "intelligence_item_child", "intelligence_item", "child_interview",
  "missing_case_child", "missing_case", "missing_episode", "police_protection",
  "police_referral_child", "police_referral", "warning_flag";
alter table "police_child" drop constraint "police_child_sex_check", drop "other_names", drop "sex",
  drop "ethnicity", drop "postcode", drop "pnc_id", drop "cro_number", drop "is_restricted"`;

export class Safeguarding1416000000100 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
